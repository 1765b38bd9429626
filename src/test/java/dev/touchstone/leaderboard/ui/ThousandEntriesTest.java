package dev.touchstone.leaderboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.access.Visibility;
import dev.touchstone.leaderboard.Arena;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.Crowd;
import dev.touchstone.leaderboard.StatementCount;
import dev.touchstone.leaderboard.score.Metric;
import java.util.List;
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

  /** However many entries there are; some of them look up who is signed in. */
  private static final int MOST_STATEMENTS = 30;

  /** With what a tab shows of its own. */
  private static final int MOST_WITH_A_TAB = 36;

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
    assertThat(used).isLessThanOrEqualTo(MOST_STATEMENTS);
    assertThat(html.length()).isLessThan(CHARACTERS);
  }

  /** The parts of the page that tell of the board do not rank it each for itself. */
  @Test
  void noTabReadsTheBoardTwice() {
    var ada = people.person("crowd-ada");
    var made = arena.benchmark(ada, Metric.ACCURACY, Visibility.EVERYONE);
    crowd.fill(ada, made, 20);
    for (var tab : List.of("verification", "review", "time", "submissions")) {
      var used = statementsToOpen(made, tab);
      log.info("{}: {} statements", tab, used);
      assertThat(used).as(tab).isLessThanOrEqualTo(MOST_WITH_A_TAB);
    }
  }

  private int statementsToOpen(Benchmark board) {
    return statementsToOpen(board, "");
  }

  private int statementsToOpen(Benchmark board, String tab) {
    UI.getCurrent().navigate("leaderboards");
    var before = statements.soFar();
    UI.getCurrent().navigate("leaderboards/" + board.address(), QueryParameters.of("tab", tab));
    return statements.soFar() - before;
  }
}
