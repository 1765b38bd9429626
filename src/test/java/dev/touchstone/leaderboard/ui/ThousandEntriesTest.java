package dev.touchstone.leaderboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.access.Visibility;
import dev.touchstone.leaderboard.Arena;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.Crowd;
import dev.touchstone.leaderboard.StatementCount;
import dev.touchstone.leaderboard.score.Metric;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.TestExecutionEvent;
import org.springframework.security.test.context.support.WithMockUser;

@DatabaseTest
@Import(Arena.class)
@WithMockUser(username = "crowd-ada", setupBefore = TestExecutionEvent.TEST_EXECUTION)
class ThousandEntriesTest extends SpringBrowserlessTest {
  private static final Logger log = LoggerFactory.getLogger(ThousandEntriesTest.class);
  private static final int ENTRIES = 1_000;

  /** What may run in the background meanwhile: far below one for each entry. */
  private static final int BACKGROUND = 30;

  private static final int CHARACTERS = 600_000;

  @Autowired TestPeople people;
  @Autowired Arena arena;
  @Autowired Crowd crowd;
  @Autowired StatementCount statements;

  @Test
  void openWithAsFewStatementsAsNoneAndOnePageOfRows() {
    var ada = people.person("crowd-ada");
    var made = arena.benchmark(ada, Metric.ACCURACY, Visibility.EVERYONE);
    var empty = statementsToOpen(made);
    crowd.fill(ada, made, ENTRIES);
    UI.getCurrent().navigate("leaderboards/" + made.address());
    var used = statementsToOpen(made);
    var html = getCurrentView().getElement().getOuterHTML();
    log.info(
        "{} entries: {} statements ({} without any), {} characters",
        ENTRIES,
        used,
        empty,
        html.length());
    assertThat(html).contains("1 to 100 of 1,000 entries", "crowd-99").doesNotContain("crowd-100<");
    assertThat(used).isLessThan(empty + BACKGROUND);
    assertThat(html.length()).isLessThan(CHARACTERS);
  }

  private long statementsToOpen(Benchmark board) {
    UI.getCurrent().navigate("leaderboards");
    var before = statements.soFar();
    UI.getCurrent().navigate("leaderboards/" + board.address());
    return statements.soFar() - before;
  }
}
