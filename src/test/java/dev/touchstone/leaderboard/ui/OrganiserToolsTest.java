package dev.touchstone.leaderboard.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.Viewer;
import dev.touchstone.leaderboard.Amendments;
import dev.touchstone.leaderboard.Arena;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.Benchmarks;
import dev.touchstone.leaderboard.Mechanism;
import dev.touchstone.leaderboard.PublicScores;
import dev.touchstone.leaderboard.Rulings;
import dev.touchstone.leaderboard.SubmissionState;
import dev.touchstone.leaderboard.Submissions;
import dev.touchstone.leaderboard.score.Metric;
import dev.touchstone.worker.Workers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.TestExecutionEvent;
import org.springframework.security.test.context.support.WithMockUser;

/** What organisers change from the rules tab, and where everybody reads it. */
@DatabaseTest
@Import(Arena.class)
@WithMockUser(username = "tools-ada", setupBefore = TestExecutionEvent.TEST_EXECUTION)
class OrganiserToolsTest extends SpringBrowserlessTest {
  private static final String SHARE_RIGHT =
      """
      import csv, json, os
      rows = list(csv.DictReader(open("/in/truth.csv")))
      given = list(csv.DictReader(open("/in/predictions.csv")))
      items = {r["id"]: float(r["label"] == g["prediction"]) for r, g in zip(rows, given)}
      open(os.environ["TOUCHSTONE_OUT"] + "/scores.json", "w").write(json.dumps({"items": items}))
      """;

  @Autowired TestPeople people;
  @Autowired Arena arena;
  @Autowired Benchmarks benchmarks;
  @Autowired Submissions submissions;
  @Autowired Amendments amendments;
  @Autowired Rulings rulings;
  @Autowired PublicScores scores;
  @Autowired Workers workers;
  private Viewer ada;

  @BeforeEach
  void organiser() {
    ada = people.person("tools-ada");
  }

  @Test
  void labelsAreCorrectedAfterTheOrganiserSawWhatIsScoredAgain() {
    var made = arena.benchmark(ada, Metric.ACCURACY, Visibility.EVERYONE);
    scored(made, "one");
    open(made);
    press("Correct labels");
    $(TextArea.class).single().setValue(swapped(made));
    assertThat(button("Correct and score again").isEnabled()).isFalse();
    press("Check corrections");
    assertThat(dialog()).contains("1 row is named. 1 submission of 1 entry is scored again");
    assertThat(amendments.of(ada, made)).isEmpty();
    $(TextField.class).single().setValue("The photograph was mislabelled.");
    press("Correct and score again");
    assertThat(amendments.of(ada, made)).hasSize(1);
    assertThat(page())
        .contains("What was changed", "tools-ada", "1 hidden label was corrected")
        .contains("“The photograph was mislabelled.”");
  }

  @Test
  void whatCannotBeCorrectedIsSaidAndNothingIsChanged() {
    var made = arena.benchmark(ada, Metric.ACCURACY, Visibility.EVERYONE);
    open(made);
    press("Correct labels");
    $(TextArea.class).single().setValue("nobody,red");
    press("Check corrections");
    assertThat(dialog()).contains("“nobody” is the id of no hidden row. Nothing was changed.");
    assertThat(button("Correct and score again").isEnabled()).isFalse();
    $(TextArea.class).single().setValue(swapped(made));
    press("Check corrections");
    press("Correct and score again");
    assertThat(dialog()).contains("The reason is empty.");
    assertThat(amendments.of(ada, made)).isEmpty();
  }

  @Test
  void howScoresAreShownIsChosenUntilTheFirstSubmissionAndIsOnTheRecord() {
    var made = arena.benchmark(ada, Metric.ACCURACY, Visibility.EVERYONE);
    open(made);
    press("Change the rules");
    $(MechanismChoice.class).single().setValue(Mechanism.LADDER);
    press("Save rules");
    assertThat(scores.of(ada, made).mechanism()).isEqualTo(Mechanism.LADDER);
    assertThat(page()).contains("What was changed", "Public scores: “A score is shown only when");
    scored(made, "one");
    open(made);
    press("Change the rules");
    assertThat($(MechanismChoice.class).all()).isEmpty();
  }

  @Test
  void aScorerIsTriedOnMadeUpRowsBeforeItIsUsed() {
    assumeThat(workers.machine().protection().usable()).isTrue();
    assumeThat(workers.machine().python()).isPresent();
    var made = arena.benchmark(ada, Metric.ACCURACY, Visibility.EVERYONE);
    open(made);
    press("Use own scorer");
    var dialog = $(ScorerDialog.class).single();
    dialog.tryOut("scorer.py", "raise SystemExit(3)".getBytes(StandardCharsets.UTF_8));
    until(() -> dialog().contains("the organiser's scorer broke"));
    assertThat(button("Use this scorer").isEnabled()).isFalse();
    dialog.tryOut("scorer.py", SHARE_RIGHT.getBytes(StandardCharsets.UTF_8));
    until(() -> dialog().contains("On 200 made-up rows: 1 where all predictions are right"));
    assertThat(benchmarks.get(ada, made.address()).metric()).isEqualTo(Metric.ACCURACY);
    press("Use this scorer");
    assertThat(benchmarks.get(ada, made.address()).metric().key()).isEqualTo("custom_class_higher");
    assertThat(page()).contains("Scored by a Python file of the organisers", "higher is better");
  }

  @Test
  void onceThereIsASubmissionNoScorerIsOffered() {
    var made = arena.benchmark(ada, Metric.ACCURACY, Visibility.EVERYONE);
    scored(made, "one");
    open(made);
    assertThat(page()).contains("Correct labels").doesNotContain("Use own scorer");
  }

  @Test
  void aRulingStandsInTheRecordForThoseWhoMayKnowOfIt() {
    var made = arena.benchmark(ada, Metric.ACCURACY, Visibility.EVERYONE);
    rulings.disqualify(ada, scored(made, "one"), "It used the hidden labels.");
    open(made);
    assertThat(page())
        .contains("“one” was disqualified.", "“It used the hidden labels.”", "tools-ada");
  }

  @Test
  void whoDoesNotOrganiseSeesTheRecordAndNoTools() {
    var eve = people.person("tools-eve");
    var made = arena.benchmark(eve, Metric.ACCURACY, Visibility.EVERYONE);
    scores.choose(eve, made.address(), Mechanism.LADDER, null);
    var entry = arena.handIn(eve, made, "of eve", 3);
    Awaitility.await().until(() -> submissions.get(eve, entry).state() == SubmissionState.SCORED);
    rulings.disqualify(eve, entry, "A trial.");
    open(made);
    assertThat(page())
        .contains("What was changed", "Public scores: ")
        .doesNotContain("Organise", "Correct labels", "Change the rules", "of eve", "A trial.");
  }

  /** The first row of the test set with the label that it does not have. */
  private String swapped(Benchmark made) {
    var first = arena.file(ada, made, "test.csv").lines().skip(1).findFirst().orElseThrow();
    return first.split(",")[0] + "," + (first.endsWith("1") ? "blue" : "red");
  }

  private UUID scored(Benchmark made, String entry) {
    var id = arena.handIn(ada, made, entry, 3);
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> submissions.get(ada, id).state() == SubmissionState.SCORED);
    return id;
  }

  private static void open(Benchmark made) {
    UI.getCurrent().navigate("leaderboards/" + made.address(), QueryParameters.of("tab", "rules"));
  }

  private void press(String label) {
    button(label).click();
  }

  private Button button(String label) {
    return $(Button.class).all().stream()
        .filter(button -> label.equals(button.getText()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no button " + label));
  }

  private static void until(BooleanSupplier shown) {
    var session = VaadinSession.getCurrent();
    Awaitility.await()
        .pollInSameThread()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> {
              session.getService().runPendingAccessTasks(session);
              return shown.getAsBoolean();
            });
  }

  private String dialog() {
    return $(Dialog.class).all().stream()
        .map(dialog -> dialog.getElement().getTextRecursively())
        .reduce("", String::concat);
  }

  private String page() {
    return getCurrentView().getElement().getTextRecursively();
  }
}
