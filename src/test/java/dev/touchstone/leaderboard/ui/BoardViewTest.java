package dev.touchstone.leaderboard.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.router.QueryParameters;
import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.Viewer;
import dev.touchstone.leaderboard.Arena;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.Benchmarks;
import dev.touchstone.leaderboard.CountedBy;
import dev.touchstone.leaderboard.EntryMark;
import dev.touchstone.leaderboard.FakeMarks;
import dev.touchstone.leaderboard.Phase;
import dev.touchstone.leaderboard.Rules;
import dev.touchstone.leaderboard.Schedule;
import dev.touchstone.leaderboard.Showing;
import dev.touchstone.leaderboard.SubmissionState;
import dev.touchstone.leaderboard.Submissions;
import dev.touchstone.leaderboard.score.Metric;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.TestExecutionEvent;
import org.springframework.security.test.context.support.WithMockUser;

@DatabaseTest
@Import(Arena.class)
@WithMockUser(username = "board-ada", setupBefore = TestExecutionEvent.TEST_EXECUTION)
class BoardViewTest extends SpringBrowserlessTest {
  @Autowired TestPeople people;
  @Autowired Arena arena;
  @Autowired Benchmarks benchmarks;
  @Autowired Submissions submissions;
  @Autowired FakeSection section;
  @Autowired FakeMarks marks;
  private Viewer ada;

  @BeforeEach
  void people() {
    ada = people.person("board-ada");
  }

  @Test
  void saysWhoTiesAndDrawsItOnOneAxis() {
    var made = arena.benchmark(ada, Metric.ACCURACY, Visibility.EVERYONE);
    submit(made, "perfect", 0);
    submit(made, "as good", 0);
    submit(made, "half", 2);
    open(made, "");
    assertThat($(H1.class).single().getText()).isEqualTo("Two entries share first place");
    assertThat($(NativeTableRow.class).all()).hasSize(4);
    assertThat($(NativeTableRow.class).all().stream().filter(r -> r.hasClassName("tie")))
        .hasSize(2);
    assertThat(html())
        .contains("tie, includes zero", "cannot be told apart.", "paired, corrected 95%")
        .contains("interval plus or minus");
  }

  @Test
  void anEmptyBoardSaysWhatToDo() {
    var made = arena.benchmark(ada, Metric.ACCURACY, Visibility.EVERYONE);
    open(made, "");
    assertThat($(H1.class).single().getText()).isEqualTo("No entries yet");
    assertThat(text()).contains("The first valid submission opens the board");
  }

  @Test
  void privateScoresAppearWithTheClose() {
    var made = arena.benchmark(ada, Metric.ACCURACY, Visibility.EVERYONE);
    submit(made, "one", 5);
    open(made, "");
    assertThat(text()).contains("Private, after the close", "one is the only entry");
    benchmarks.close(ada, made.address());
    open(made, "");
    assertThat(text()).contains("Private, final", "Public", "private scores shown");
  }

  @Test
  void aRefusedFileIsExplainedToItsSubmitter() {
    var made = arena.benchmark(ada, Metric.ACCURACY, Visibility.EVERYONE);
    submissions.submitFile(
        ada, made.address(), "broken", arena.changed(ada, made, csv -> csv + "zz,red\n"));
    open(made, "tab=submissions");
    assertThat(text()).contains("Not valid, not counted", "Ids that are not in the test set");
  }

  @Test
  void whereParticipantsChooseTheySeeHowManyAndWhatIsLeft() {
    var rules = new Rules(20, null, CountedBy.TEAM, null, 1, true, "", "");
    var made = arena.benchmark(ada, rules, Schedule.from(Instant.parse("2026-01-01T00:00:00Z")));
    submit(made, "one", 5);
    open(made, "tab=submissions");
    assertThat(text())
        .contains("Choose up to 1 submission to stand on the private part", "Left today for you")
        .contains("19 of 20");
    assertThat($(PickBox.class).single().getAriaLabel()).hasValue("Final pick: one");
  }

  @Test
  void aBlindPhaseHasNoRankingForParticipants() {
    var start = Instant.parse("2026-01-01T00:00:00Z");
    var blind = Phase.of("Final", start, start.plus(Duration.ofDays(36_500)), Showing.BLIND);
    var zone = ZoneId.of("Europe/Berlin");
    var eve = people.person("board-eve");
    var made = arena.benchmark(eve, Rules.usual(), new Schedule(zone, List.of(blind)));
    open(made, "");
    assertThat(text())
        .contains("No ranking while “Final” is blind", "Open, blind: no scores shown");
    open(made, "tab=time");
    assertThat(text()).contains("Nothing has happened yet");
  }

  @Test
  void afterTheCloseThereIsAReportOfPublicAgainstPrivate() {
    var made = arena.benchmark(ada, Metric.ACCURACY, Visibility.EVERYONE);
    submit(made, "one", 5);
    submit(made, "two", 3);
    open(made, "tab=parts");
    assertThat(text()).doesNotContain("Public and private");
    benchmarks.close(ada, made.address());
    open(made, "tab=parts");
    assertThat(text())
        .contains("Public and private", "by more than chance explains", "Saw the board");
  }

  @Test
  void theListTellsWhereOneStandsAndCanBeNarrowed() {
    var made = arena.benchmark(ada, Metric.ACCURACY, Visibility.EVERYONE);
    submit(made, "one", 5);
    UI.getCurrent().navigate("leaderboards", QueryParameters.of("q", made.address().name()));
    assertThat(text()).contains("Your best, one: rank 1", "1 entry, 1 submission");
    UI.getCurrent()
        .navigate(
            "leaderboards", QueryParameters.fromString("state=closed&q=" + made.address().name()));
    assertThat(text()).contains("No benchmark fits");
  }

  @Test
  void everyTabOpens() {
    var made = arena.benchmark(ada, Metric.LOG_LOSS, Visibility.EVERYONE);
    open(made, "tab=rules");
    assertThat(text()).contains("How it is scored", "id,prediction,p_blue,p_red");
    open(made, "tab=data");
    assertThat(text()).contains(made.dataAddress().toString());
    open(made, "tab=submissions");
    assertThat(text()).contains("Nothing handed in yet");
  }

  @Test
  void forAnOutsiderTheAddressLeadsNowhere() {
    var made = arena.benchmark(people.person("board-eve"), Metric.ACCURACY, Visibility.PRIVATE);
    UI.getCurrent().navigate("leaderboards/" + made.address());
    assertThat(text()).contains("Not here, or not for you").doesNotContain("Tell the colour");
    UI.getCurrent().navigate("leaderboards");
    assertThat(text()).doesNotContain(made.address().name());
  }

  @Test
  void anotherRoomsSectionIsATabWithItsCountAndTheStateOfTheAddress() {
    var made = arena.benchmark(ada, Metric.ACCURACY, Visibility.EVERYONE);
    section.showOn(made);
    open(made, "tab=weather&town=Delft");
    assertThat(text()).contains("Weather report", "77", "Sunny in Delft");
    assertThat(html()).contains("?tab=weather");
  }

  @Test
  void aSectionThatIsNotShownToAPersonDoesNotExistForThem() {
    var made = arena.benchmark(ada, Metric.ACCURACY, Visibility.EVERYONE);
    open(made, "tab=weather");
    assertThat(text())
        .contains("The first valid submission opens the board")
        .doesNotContain("Weather report", "Sunny");
  }

  @Test
  void aMarkIsABadgeWithItsReasonAndItsLink() {
    var made = arena.benchmark(ada, Metric.ACCURACY, Visibility.EVERYONE);
    var id = submit(made, "one", 5);
    var kind = EntryMark.Kind.VERIFIED;
    marks.give(ada, id, new EntryMark(kind, "Verified", "Within its <interval>.", "runs/1"));
    marks.give(people.person("board-eve"), submit(made, "two", 4), hidden());
    open(made, "");
    assertThat(text()).contains("Verified").doesNotContain("For eve alone");
    assertThat(html()).contains("Verified: Within its &lt;interval&gt;.", "href=\"runs/1\"");
  }

  @Test
  void aMarkCannotLeadOutOfTheProduct() {
    for (var href : List.of("javascript:alert(1)", "https://example.org", "//example.org")) {
      assertThatThrownBy(() -> new EntryMark(EntryMark.Kind.STALE, "Stale", "", href))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static EntryMark hidden() {
    return new EntryMark(EntryMark.Kind.QUESTION, "For eve alone", "Why?", null);
  }

  private UUID submit(Benchmark made, String entry, int wrongEvery) {
    var id =
        submissions
            .submitFile(ada, made.address(), entry, arena.predictions(ada, made, wrongEvery))
            .id();
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> submissions.get(ada, id).state() == SubmissionState.SCORED);
    return id;
  }

  private static void open(Benchmark made, String query) {
    UI.getCurrent().navigate("leaderboards/" + made.address(), QueryParameters.fromString(query));
  }

  private String text() {
    return getCurrentView().getElement().getTextRecursively();
  }

  private String html() {
    return getCurrentView().getElement().getOuterHTML();
  }
}
