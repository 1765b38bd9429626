package dev.touchstone.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.access.Audit;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Conflict;
import dev.touchstone.base.Forbidden;
import dev.touchstone.base.NotFound;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.Benchmarks;
import dev.touchstone.leaderboard.BoardRow;
import dev.touchstone.leaderboard.Boards;
import dev.touchstone.leaderboard.ItemScores;
import dev.touchstone.leaderboard.Marks;
import dev.touchstone.leaderboard.Ruling;
import dev.touchstone.leaderboard.Rulings;
import dev.touchstone.leaderboard.Split;
import dev.touchstone.leaderboard.Submissions;
import dev.touchstone.lineage.Lineage;
import dev.touchstone.lineage.NodeId;
import dev.touchstone.lineage.Way;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@DatabaseTest
@Import(ReviewStage.class)
class BlindReviewTest {
  @Autowired ReviewStage stage;
  @Autowired TestPeople people;
  @Autowired BlindReview blind;
  @Autowired Reviews reviews;
  @Autowired Threads threads;
  @Autowired Verdicts verdicts;
  @Autowired Rulings rulings;
  @Autowired Comparisons comparisons;
  @Autowired Freezes freezes;
  @Autowired Embeds embeds;
  @Autowired Benchmarks benchmarks;
  @Autowired Boards boards;
  @Autowired Marks marks;
  @Autowired Submissions submissions;
  @Autowired ItemScores items;
  @Autowired Lineage lineage;
  @Autowired Audit audit;
  private Viewer ada;
  private Viewer linus;
  private Viewer grace;
  private Benchmark made;
  private UUID trees;
  private UUID forest;

  @BeforeEach
  void aBlindReview() {
    ada = stage.organiser();
    linus = stage.reviewer();
    grace = stage.owner();
    made = stage.open();
    trees = stage.scored(made, "trees", 4);
    forest = stage.scored(made, "forest", 2);
    blind.begin(ada, made);
  }

  @Test
  void aReviewerKnowsEntriesByStandInNamesAlone() {
    var entries = reviews.entries(linus, made);
    assertThat(entries).hasSize(2);
    assertThat(entries).allMatch(e -> e.name().matches("entry [a-z2-9]{6}") && e.owner() == null);
    assertThat(entries).flatExtracting(Entry::submissions).allMatch(s -> s.origin() == null);
    assertThat(entries.toString()).doesNotContain(trees.toString(), "trees", "review-grace");
    assertThat(reviews.entries(linus, made)).isEqualTo(entries);
  }

  @Test
  void theBoardTellsABlindReviewerNoMore() {
    var board = boards.board(linus, made.address(), Split.PUBLIC);
    assertThat(board.rows()).extracting(BoardRow::entry).allMatch(e -> e.startsWith("entry "));
    assertThat(board.toString() + board.headline() + marks.of(linus, board))
        .doesNotContain("trees", "forest", "review-grace");
    assertThat(board.rows())
        .extracting(BoardRow::submittedAt)
        .containsOnly(benchmarks.byId(linus, made.id()).createdAt());
    assertThat(board.toString()).doesNotContain(trees.toString(), forest.toString());
    assertThat(boards.pairwise(linus, made, Split.PUBLIC).submissions())
        .containsExactlyElementsOf(board.rows().stream().map(BoardRow::submissionId).toList())
        .doesNotContain(trees, forest);
  }

  @Test
  void noOtherDoorLeadsToAnOwner() {
    assertThat(submissions.of(linus, made)).isEmpty();
    assertThatThrownBy(() -> submissions.get(linus, trees)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> items.of(linus, trees)).isInstanceOf(NotFound.class);
    assertThat(freezes.of(linus, made)).isEmpty();
    assertThatThrownBy(() -> freezes.freeze(linus, made, "")).isInstanceOf(Forbidden.class);
    var frozen = freezes.freeze(ada, made, "");
    assertThatThrownBy(() -> freezes.get(linus, made.address(), frozen.id()))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void rulingsAreReadUnderStandInNamesAndOwnersDoNotLearnWhoRuled() {
    var entry = reviews.entries(linus, made).getFirst();
    verdicts.disqualify(linus, made, entry.id(), "It used the labels.");
    var read = rulings.of(linus, made);
    assertThat(read).extracting(Ruling::entryBefore).containsExactly(entry.name());
    assertThat(read).extracting(Ruling::submissionId).containsExactly(entry.id());
    assertThat(read.toString())
        .doesNotContain("trees", "forest", trees.toString(), forest.toString());
    assertThat(rulings.of(grace, made))
        .extracting(Ruling::ruledBy)
        .containsExactly("A reviewer or organiser");
    assertThat(rulings.of(ada, made)).extracting(Ruling::ruledBy).containsExactly("review-linus");
    assertThatThrownBy(() -> verdicts.disqualify(linus, made, entry.id(), "Again."))
        .isInstanceOf(Conflict.class)
        .hasMessageNotContainingAny("trees", "forest");
  }

  @Test
  void lineageLeavesEntriesOut() {
    var node = NodeId.entry(trees);
    Awaitility.await().until(() -> lineage.around(ada, node, Way.BOTH, 1) != null);
    assertThatThrownBy(() -> lineage.around(linus, node, Way.BOTH, 1)).isInstanceOf(NotFound.class);
    var data = NodeId.version(made.dataVersionId());
    assertThat(lineage.around(linus, data, Way.BOTH, 2).toString())
        .doesNotContain("trees", "review-grace");
  }

  @Test
  void neitherSideOfAQuestionLearnsWhoIsOnTheOther() {
    var entry = reviews.entries(linus, made).getFirst();
    var question = threads.ask(linus, made, entry.id(), "Which seed?");
    threads.reply(grace, question, "Seven");
    var toOwner = threads.toOwner(grace, made).getFirst().notes();
    assertThat(toOwner).extracting(Note::author).containsExactly("A reviewer", "review-grace");
    assertThat(threads.of(linus, made, entry.id()))
        .extracting(Note::author)
        .containsExactly("review-linus", "The owner");
    verdicts.check(linus, made, entry.id(), "");
    assertThat(marks.of(grace, boards.board(grace, made.address(), Split.PUBLIC)).toString())
        .contains("Checked by a reviewer.")
        .doesNotContain("review-linus");
  }

  @Test
  void entriesCanBeComparedUnderTheirStandIns() {
    var entries = reviews.entries(linus, made);
    var pair =
        comparisons.of(
            linus, made, entries.getFirst().id(), entries.getLast().id(), Optional.empty());
    assertThat(pair.said()).isNotNull();
    assertThatThrownBy(() -> comparisons.of(linus, made, trees, forest, Optional.empty()))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void organisersAndParticipantsSeeEverythingAsItIs() {
    assertThat(reviews.entries(ada, made)).extracting(Entry::owner).containsOnly("review-grace");
    for (var viewer : List.of(ada, grace, stage.participant()))
      assertThat(boards.board(viewer, made.address(), Split.PUBLIC).rows())
          .extracting(BoardRow::entry)
          .containsExactly("trees", "forest");
  }

  @Test
  void aReviewerWhoTakesPartKnowsTheOwnEntry() {
    var own = stage.scored(linus, made, "mine", 3);
    assertThat(boards.board(linus, made.address(), Split.PUBLIC).rows())
        .filteredOn(row -> row.submissionId().equals(own))
        .extracting(BoardRow::entry)
        .containsExactly("mine");
    assertThat(submissions.of(linus, made)).hasSize(1);
  }

  @Test
  void itCannotBeginOnceAReviewerHasLooked() {
    var other = stage.open();
    stage.scored(other, "trees", 4);
    reviews.waiting(linus, other);
    assertThat(blind.canBegin(ada, other)).isTrue();
    reviews.entries(linus, other);
    assertThat(blind.canBegin(ada, other)).isFalse();
    assertThatThrownBy(() -> blind.begin(ada, other)).isInstanceOf(Conflict.class);
  }

  @Test
  void endingItIsOnTheRecord() {
    blind.end(ada, made);
    assertThat(reviews.entries(linus, made)).extracting(Entry::name).contains("trees");
    assertThat(audit.page(people.admin(), made.address().toString(), null, 20).items())
        .extracting(Audit.Entry::action)
        .contains("begin blind review", "end blind review");
    assertThatThrownBy(() -> blind.end(ada, made)).isInstanceOf(Conflict.class);
  }

  @Test
  void onlyOrganisersDecideAndNothingIsEmbeddedMeanwhile() {
    assertThatThrownBy(() -> blind.end(linus, made)).isInstanceOf(Forbidden.class);
    for (var other : List.of(grace, stage.participant(), people.admin()))
      assertThatThrownBy(() -> blind.end(other, made)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> embeds.allow(ada, made)).isInstanceOf(Conflict.class);
    var open = stage.open();
    embeds.allow(ada, open);
    assertThatThrownBy(() -> blind.begin(ada, open)).isInstanceOf(Conflict.class);
  }
}
