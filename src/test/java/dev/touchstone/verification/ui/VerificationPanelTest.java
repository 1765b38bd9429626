package dev.touchstone.verification.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.QueryParameters;
import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.Viewer;
import dev.touchstone.leaderboard.Arena;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.score.Metric;
import dev.touchstone.verification.RerunStage;
import dev.touchstone.verification.Verifications;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.TestExecutionEvent;
import org.springframework.security.test.context.support.WithMockUser;

@DatabaseTest
@Import({Arena.class, RerunStage.class})
@WithMockUser(username = "board-ada", setupBefore = TestExecutionEvent.TEST_EXECUTION)
class VerificationPanelTest extends SpringBrowserlessTest {
  @Autowired TestPeople people;
  @Autowired Arena arena;
  @Autowired RerunStage stage;
  @Autowired Verifications verifications;

  private Viewer ada;
  private Viewer linus;

  @BeforeEach
  void arrange() {
    stage.idle();
    ada = people.person("board-ada");
    linus = people.person("linus");
  }

  @AfterEach
  void leaveNothingToClaim() {
    stage.idle();
  }

  @Test
  void anEmptyTabSaysWhatAVerificationIs() {
    open(arena.benchmark(ada, Metric.ACCURACY, Visibility.EVERYONE), "");
    assertThat(text()).contains("No entry was verified yet", "executes an entry's recipe again");
    assertThat($(Button.class).withText("Verify an entry").all()).isEmpty();
  }

  @Test
  void showsWhatWasClaimedAndWhatCameOutOnOneAxis() {
    var made = arena.benchmark(ada, Metric.ACCURACY, Visibility.EVERYONE);
    var entry = stage.entry(linus, made, Visibility.EVERYONE, 0);
    var id = verifications.start(ada, made.address(), entry.id(), 3).id();
    stage.rerun(linus, made, 2, 2, 2);
    stage.over(ada, id);
    open(made, "&verification=" + id);
    assertThat(text())
        .contains("Differs", "but its recipe gives", "seed 42, the entry's own: scored")
        .contains("As recorded, and as seen in the re-run", "Inputs: ");
    assertThat(html()).contains("class=\"rerun\"", "run and log");
    assertThat($(SeedsDetails.class).single().isOpen()).isTrue();
  }

  @Test
  void aRunningOneShowsItsProgressAndCanBeStopped() {
    var made = arena.benchmark(ada, Metric.ACCURACY, Visibility.EVERYONE);
    var entry = stage.entry(linus, made, Visibility.EVERYONE, 5);
    verifications.start(ada, made.address(), entry.id(), 2);
    stage.rerun(linus, made, 5);
    org.awaitility.Awaitility.await()
        .until(() -> verifications.of(ada, made).getFirst().over() == 1);
    open(made, "");
    assertThat(text()).contains("1 of 2 seeds", "1 re-run of 2 over");
    test($(Button.class).withText("Stop").single()).click();
    assertThat(text()).contains("Stopped", "before there was a verdict");
  }

  @Test
  void theDialogSaysBeforeWhetherAnEntryCanBeRerun() {
    var made = arena.benchmark(ada, Metric.ACCURACY, Visibility.EVERYONE);
    stage.uploaded(linus, made, 4);
    open(made, "");
    test($(Button.class).withText("Verify an entry").single()).click();
    var record = $(Button.class).withText("Record that it cannot").single();
    test(record).click();
    assertThat(text()).contains("Cannot be re-run", "no run made it");
  }

  private static void open(Benchmark made, String more) {
    UI.getCurrent()
        .navigate(
            "leaderboards/" + made.address(),
            QueryParameters.fromString("tab=verification" + more));
  }

  private String text() {
    return getCurrentView().getElement().getTextRecursively();
  }

  private String html() {
    return getCurrentView().getElement().getOuterHTML();
  }
}
