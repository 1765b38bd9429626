package dev.touchstone.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.access.Audit;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Conflict;
import dev.touchstone.base.Forbidden;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.base.NotFound;
import dev.touchstone.leaderboard.score.Metric;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@DatabaseTest
@Import(Arena.class)
class RulingsTest {
  @Autowired TestPeople people;
  @Autowired Arena arena;
  @Autowired Submissions submissions;
  @Autowired Boards boards;
  @Autowired Rulings rulings;
  @Autowired Baselines baselines;
  @Autowired Benchmarks benchmarks;
  @Autowired IntegrityMarks marks;
  @Autowired Audit audit;
  private Viewer ada;
  private Viewer linus;
  private Viewer eve;
  private Benchmark made;
  private UUID entry;

  @BeforeEach
  void oneEntry() {
    ada = people.person("ada");
    linus = people.person("linus");
    eve = people.person("eve");
    made = arena.benchmark(ada, Metric.ACCURACY, Visibility.EVERYONE);
    entry = submit("entry", 4);
  }

  @Test
  void aDisqualifiedEntryLeavesTheRankingAndItsOwnerReadsWhy() {
    rulings.disqualify(ada, entry, "It used the hidden labels.");
    assertThat(board(linus).rows()).isEmpty();
    assertThat(board(linus).unranked().getFirst().reason())
        .isEqualTo("it was disqualified: It used the hidden labels.");
    assertThat(board(eve).unranked()).isEmpty();
    assertThat(marks.of(linus, made, List.of(entry)).get(entry).getFirst().kind())
        .isEqualTo(EntryMark.Kind.DISQUALIFIED);
    assertThat(marks.of(eve, made, List.of(entry))).isEmpty();
  }

  @Test
  void aNewSubmissionOfADisqualifiedEntryIsNotRankedEither() {
    rulings.disqualify(ada, entry, "It used the hidden labels.");
    submit("entry", 0);
    assertThat(board(linus).rows()).isEmpty();
    submit("another", 3);
    assertThat(board(linus).rows()).hasSize(1);
  }

  @Test
  void aReinstatedEntryIsRankedAgainAndBothRulingsStayOnTheRecord() {
    rulings.disqualify(ada, entry, "It used the hidden labels.");
    rulings.reinstate(ada, entry, "It did not, as the code shows.");
    assertThat(board(eve).rows()).hasSize(1);
    assertThat(rulings.of(linus, made))
        .extracting(Ruling::kind, Ruling::ruledBy)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Ruling.Kind.REINSTATED, "ada"),
            org.assertj.core.groups.Tuple.tuple(Ruling.Kind.DISQUALIFIED, "ada"));
    assertThat(rulings.of(eve, made)).isEmpty();
    var recorded = audit.page(people.admin(), made.address().toString(), null, 10).items();
    assertThat(recorded).extracting(Audit.Entry::action).contains("disqualify entry");
    assertThat(recorded.getFirst().detail()).contains("as the code shows");
  }

  @Test
  void aNameIsCorrectedOnEverySubmissionOfTheEntry() {
    submit("entry", 3);
    var ruling = rulings.rename(ada, entry, "A better name", "The first was rude.");
    assertThat(ruling.entryBefore()).isEqualTo("entry");
    assertThat(board(eve).rows()).extracting(BoardRow::entry).containsExactly("A better name");
    assertThat(board(eve).rows().getFirst().submissions()).isEqualTo(2);
    submit("entry", 3);
    assertThatThrownBy(() -> rulings.rename(ada, entry, "entry", "Back again."))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void anOwnerRenamesAnEntryWhileItIsOpenAndBothNamesStayOnTheRecord() {
    baselines.mark(ada, made.address(), entry, true);
    var ruling = rulings.rename(linus, entry, "deep and wide", "");
    assertThat(ruling.kind()).isEqualTo(Ruling.Kind.OWNER_RENAMED);
    assertThat(board(eve).rows()).extracting(BoardRow::entry).containsExactly("deep and wide");
    assertThat(baselines.among(made, List.of(entry))).containsExactly(entry);
    assertThat(rulings.of(ada, made))
        .extracting(Ruling::entryBefore, Ruling::entryAfter, Ruling::ruledBy, Ruling::reason)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "entry", "deep and wide", "linus", "Renamed by its owner."));
    assertThat(rulings.of(eve, made)).isEmpty();
    var recorded = audit.page(people.admin(), made.address().toString(), null, 10).items();
    assertThat(recorded).extracting(Audit.Entry::action).contains("rename own entry");
    benchmarks.close(ada, made.address());
    assertThatThrownBy(() -> rulings.rename(linus, entry, "late", ""))
        .isInstanceOf(AlreadyClosed.class);
  }

  @Test
  void anOwnerGetsNoNameThatIsTakenAndNoneForADisqualifiedEntry() {
    submit("other", 3);
    assertThatThrownBy(() -> rulings.rename(linus, entry, "other", ""))
        .isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> rulings.rename(linus, entry, "=cmd()", ""))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> rulings.rename(eve, entry, "hers", "")).isInstanceOf(NotFound.class);
    rulings.disqualify(ada, entry, "It used the hidden labels.");
    assertThatThrownBy(() -> rulings.rename(linus, entry, "clean", ""))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void onlyOrganisersAndReviewersRuleAndOnlyWithAReason() {
    assertThatThrownBy(() -> rulings.disqualify(linus, entry, "My own."))
        .isInstanceOf(Forbidden.class);
    for (var outsider : List.of(eve, people.admin())) {
      assertThatThrownBy(() -> rulings.disqualify(outsider, entry, "Why not."))
          .isInstanceOf(NotFound.class);
    }
    assertThatThrownBy(() -> rulings.disqualify(ada, entry, " ")).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> rulings.reinstate(ada, entry, "It was never out."))
        .isInstanceOf(Conflict.class);
    rulings.disqualify(ada, entry, "Once.");
    assertThatThrownBy(() -> rulings.disqualify(ada, entry, "Twice.")).isInstanceOf(Conflict.class);
  }

  private Board board(Viewer viewer) {
    return boards.board(viewer, made.address(), Split.PUBLIC);
  }

  private UUID submit(String name, int wrongEvery) {
    var id =
        submissions
            .submitFile(linus, made.address(), name, arena.predictions(linus, made, wrongEvery))
            .id();
    await()
        .atMost(Duration.ofSeconds(40))
        .until(() -> submissions.get(linus, id).state() == SubmissionState.SCORED);
    return id;
  }
}
