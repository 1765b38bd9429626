package dev.touchstone.leaderboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.Viewer;
import dev.touchstone.leaderboard.Arena;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.Benchmarks;
import dev.touchstone.leaderboard.SubmissionState;
import dev.touchstone.leaderboard.Submissions;
import dev.touchstone.leaderboard.score.Metric;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.TestExecutionEvent;
import org.springframework.security.test.context.support.WithMockUser;

/** What stays of a board's page, and what is new on it, when a score comes in. */
@DatabaseTest
@Import(Arena.class)
@WithMockUser(username = "live-ada", setupBefore = TestExecutionEvent.TEST_EXECUTION)
class LiveBoardTest extends SpringBrowserlessTest {
  @Autowired TestPeople people;
  @Autowired Arena arena;
  @Autowired Benchmarks benchmarks;
  @Autowired Submissions submissions;
  private Viewer ada;
  private Benchmark board;

  @BeforeEach
  void board() {
    ada = people.person("live-ada");
    board = arena.benchmark(ada, Metric.ACCURACY, Visibility.EVERYONE);
    submit("one", 4);
  }

  @Test
  void filterAndButtonsStayAndTheNewRowIsThere() {
    open("q=o");
    var field = $(TextField.class).single();
    var kept = List.<Component>of(field, $(H1.class).single(), button("Submit predictions"));
    test(field).setValue("on");
    submit("online", 2);
    until(() -> html().contains("online"));
    assertThat(field.getValue()).isEqualTo("on");
    assertThat(kept).allMatch(Component::isAttached);
    assertThat($(TextField.class).single()).isSameAs(field);
    assertThat($(NativeTableRow.class).all()).hasSize(3);
    assertThat($(H1.class).single().getText()).isEqualTo("one leads alone");
  }

  @Test
  void aFilterThatHelpsByNowIsOfferedBesideTheOthers() {
    open("");
    assertThat($(TextField.class).all()).isEmpty();
    for (int i = 0; i < 8; i++) submit("more-" + i, 2 + i % 3);
    until(() -> html().contains("more-7"));
    assertThat($(TextField.class).single().getPlaceholder()).isEqualTo("Find an entry");
  }

  @Test
  void theNumberOnATabChangesAndTheTabStays() {
    open("tab=data");
    var tab = tab("Submissions");
    submit("two", 3);
    until(() -> tab.getElement().getTextRecursively().equals("Submissions2"));
    assertThat(tab.isAttached()).isTrue();
  }

  @Test
  void anUnfoldedReportStaysUnfoldedWhileAnotherSubmissionIsScored() {
    submissions.submitFile(ada, board.address(), "broken", arena.changed(ada, board, c -> "id\n"));
    open("tab=submissions");
    var report = $(Details.class).single();
    report.setOpened(true);
    submit("two", 3);
    until(() -> html().contains("two") && !html().contains("Waits to be scored"));
    assertThat($(Details.class).single()).isSameAs(report);
    assertThat(report.isAttached()).isTrue();
    assertThat(report.isOpened()).isTrue();
  }

  @Test
  void aDialogOverTheRulesStaysWithWhatWasTypedAndTheQuotaCountsDown() {
    open("tab=rules");
    test(button("Change the rules")).click();
    var perDay = $(IntegerField.class).all().getFirst();
    perDay.setValue(37);
    submit("two", 3);
    until(() -> html().contains("18 of 20"));
    assertThat(perDay.isAttached()).isTrue();
    assertThat(perDay.getValue()).isEqualTo(37);
  }

  @Test
  void theCloseMakesItAnotherPage() {
    open("");
    var submit = button("Submit predictions");
    benchmarks.close(ada, board.address());
    until(() -> html().contains("Private, final"));
    assertThat(submit.isAttached()).isFalse();
  }

  private Button button(String text) {
    return $(Button.class).all().stream().filter(b -> b.getText().equals(text)).findFirst().get();
  }

  private Anchor tab(String label) {
    return $(Anchor.class).all().stream()
        .filter(a -> a.getElement().getTextRecursively().startsWith(label))
        .findFirst()
        .get();
  }

  private UUID submit(String entry, int wrongEvery) {
    var id = arena.handIn(ada, board, entry, wrongEvery);
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> submissions.get(ada, id).state() == SubmissionState.SCORED);
    return id;
  }

  private void open(String query) {
    UI.getCurrent().navigate("leaderboards/" + board.address(), QueryParameters.fromString(query));
  }

  /** The page takes in what it was told, as it does in a browser, until it shows it. */
  private static void until(BooleanSupplier shown) {
    var session = VaadinSession.getCurrent();
    Awaitility.await()
        .pollInSameThread()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              session.getService().runPendingAccessTasks(session);
              return shown.getAsBoolean();
            });
  }

  private String html() {
    return getCurrentView().getElement().getOuterHTML();
  }
}
