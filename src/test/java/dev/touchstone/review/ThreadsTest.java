package dev.touchstone.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Conflict;
import dev.touchstone.base.Forbidden;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.base.NotFound;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.EntryMark;
import dev.touchstone.leaderboard.score.Metric;
import dev.touchstone.review.Note.Kind;
import dev.touchstone.review.Note.QuestionState;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@DatabaseTest
@Import(ReviewStage.class)
class ThreadsTest {
  @Autowired ReviewStage stage;
  @Autowired TestPeople people;
  @Autowired Reviews reviews;
  @Autowired Threads threads;
  @Autowired Verdicts verdicts;
  @Autowired OpenQuestions waiting;
  @Autowired ReviewMarks marks;
  private Viewer ada;
  private Viewer linus;
  private Viewer grace;
  private Viewer eve;
  private Benchmark made;
  private UUID entry;

  @BeforeEach
  void anEntryToReview() {
    ada = stage.organiser();
    linus = stage.reviewer();
    grace = stage.owner();
    eve = stage.participant();
    made = stage.open();
    entry = stage.scored(made, "trees", 5);
  }

  @Test
  void reviewersSeeRefusedSubmissionsWithTheirReason() {
    var refused = stage.refused(made, "broken");
    var broken = reviews.entry(linus, made, refused);
    assertThat(broken.state()).isEqualTo(EntryState.NO_SCORE);
    assertThat(broken.reason()).isEqualTo("Ids that are not in the test set: 1");
    assertThat(reviews.entries(linus, made))
        .extracting(Entry::name)
        .containsExactly("trees", "broken");
    assertThat(reviews.waiting(linus, made)).isEqualTo(1);
  }

  @Test
  void forThoseWhoTakeNoPartTheReviewIsNotThere() {
    for (var viewer : List.of(grace, eve, people.admin())) {
      Stream.<Consumer<Viewer>>of(
              v -> reviews.entries(v, made),
              v -> reviews.entry(v, made, entry),
              v -> reviews.waiting(v, made),
              v -> threads.comment(v, made, entry, "x"),
              v -> threads.ask(v, made, entry, "x"),
              v -> verdicts.check(v, made, entry, ""),
              v -> verdicts.uncheck(v, made, entry))
          .forEach(
              door -> assertThatThrownBy(() -> door.accept(viewer)).isInstanceOf(NotFound.class));
    }
  }

  @Test
  void forAnOutsiderNothingOfAClosedCircleIsThere() {
    var closed = stage.benchmark(Metric.ACCURACY, Visibility.PRIVATE);
    for (var viewer : List.of(linus, eve)) {
      assertThatThrownBy(() -> reviews.entries(viewer, closed)).isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> threads.toOwner(viewer, closed)).isInstanceOf(NotFound.class);
    }
  }

  @Test
  void commentsStayAmongReviewersAndOrganisers() {
    var comment = threads.comment(linus, made, entry, "Looks **odd**");
    assertThat(threads.of(ada, made, entry))
        .extracting(Note::text)
        .containsExactly("Looks **odd**");
    assertThat(threads.of(grace, made, entry)).isEmpty();
    assertThat(threads.toOwner(grace, made)).isEmpty();
    assertThatThrownBy(() -> threads.past(grace, comment)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> threads.reply(grace, comment, "x")).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> threads.of(eve, made, entry)).isInstanceOf(NotFound.class);
  }

  @Test
  void aQuestionGoesToTheOwnerAndItsAnswerBack() {
    var question = threads.ask(linus, made, entry, "Which seed?");
    assertThat(waiting.toAnswer(grace)).extracting(t -> t.benchmark().id()).contains(made.id());
    assertThat(waiting.toAnswer(eve)).extracting(t -> t.benchmark().id()).doesNotContain(made.id());
    assertThat(state()).isEqualTo(EntryState.QUESTION_OPEN);
    threads.reply(grace, question, "Seed 7");
    assertThat(state()).isEqualTo(EntryState.ANSWERED);
    assertThat(waiting.toRead(linus)).extracting(t -> t.benchmark().id()).contains(made.id());
    threads.reply(linus, question, "And the second?");
    assertThat(state()).isEqualTo(EntryState.QUESTION_OPEN);
    threads.resolve(ada, question);
    assertThat(state()).isEqualTo(EntryState.UNREVIEWED);
    assertThat(threads.of(grace, made, entry))
        .extracting(Note::kind)
        .containsExactly(Kind.QUESTION, Kind.REPLY, Kind.REPLY);
  }

  @Test
  void whoDoesNotOwnTheEntryCannotAnswerForIt() {
    var question = threads.ask(linus, made, entry, "Which seed?");
    assertThatThrownBy(() -> threads.reply(eve, question, "x")).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> threads.resolve(eve, question)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> threads.resolve(grace, question)).isInstanceOf(Forbidden.class);
    assertThat(threads.waitingForOwner(eve, made)).isEmpty();
    assertThat(threads.waitingForOwner(grace, made)).hasValue(1);
  }

  @Test
  void whatANoteSaidBeforeIsKept() {
    var question = threads.ask(linus, made, entry, "Wich seed?");
    threads.edit(linus, question, "Which seed?");
    assertThat(threads.past(grace, question))
        .extracting(Note.Past::text)
        .containsExactly("Wich seed?");
    threads.remove(linus, question);
    var note = threads.of(grace, made, entry).getFirst();
    assertThat(note.text()).isEmpty();
    assertThat(note.removedAt()).isNotNull();
    assertThat(threads.past(ada, question)).hasSize(2);
    assertThat(state()).isEqualTo(EntryState.UNREVIEWED);
    assertThatThrownBy(() -> threads.reply(grace, question, "x")).isInstanceOf(NotFound.class);
  }

  @Test
  void nobodyChangesWhatAnotherWrote() {
    var question = threads.ask(linus, made, entry, "Which seed?");
    for (var other : List.of(ada, grace, eve)) {
      assertThatThrownBy(() -> threads.edit(other, question, "x")).isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> threads.remove(other, question)).isInstanceOf(NotFound.class);
    }
    assertThatThrownBy(() -> threads.edit(linus, question, " ")).isInstanceOf(InvalidInput.class);
    assertThat(threads.of(linus, made, entry).getFirst().state()).isEqualTo(QuestionState.OPEN);
  }

  @Test
  void nobodyJudgesAnEntryOfTheirOwn() {
    var own = stage.scored(ada, made, "baseline", 3);
    assertThatThrownBy(() -> threads.comment(ada, made, own, "x")).isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> verdicts.check(ada, made, own, "")).isInstanceOf(Forbidden.class);
    threads.comment(linus, made, own, "among us");
    assertThat(threads.of(ada, made, own)).isEmpty();
  }

  @Test
  void aCheckIsOfTheSubmissionThatStandsAndIsShownToAll() {
    verdicts.check(linus, made, entry, "ran it again");
    assertThat(state()).isEqualTo(EntryState.CHECKED);
    assertThatThrownBy(() -> verdicts.check(linus, made, entry, "")).isInstanceOf(Conflict.class);
    assertThat(marks.of(eve, made, List.of(entry)).get(entry))
        .extracting(EntryMark::detail)
        .containsExactly("Checked by review-linus.");
    var better = stage.scored(made, "trees", 0);
    assertThat(reviews.entry(linus, made, better).state()).isEqualTo(EntryState.UNREVIEWED);
  }

  @Test
  void aDisqualifiedEntryLeavesTheRankingWithItsReasonUntilItIsReinstated() {
    verdicts.disqualify(linus, made, entry, "Trained on **test rows**");
    var out = reviews.entry(linus, made, entry);
    assertThat(out.state()).isEqualTo(EntryState.DISQUALIFIED);
    assertThat(out.standing()).isNull();
    assertThat(out.reason()).contains("Trained on **test rows**");
    assertThatThrownBy(() -> verdicts.disqualify(ada, made, entry, "x"))
        .isInstanceOf(Conflict.class);
    verdicts.reinstate(ada, made, entry, "They were not");
    assertThat(state()).isEqualTo(EntryState.UNREVIEWED);
    assertThat(verdicts.rulings(linus, made, entry))
        .extracting(Verdict::words)
        .containsExactly("Reinstated", "Disqualified");
  }

  @Test
  void onlyThoseWhoReviewRuleAndNotOnTheirOwn() {
    var own = stage.scored(ada, made, "baseline", 3);
    assertThatThrownBy(() -> verdicts.disqualify(ada, made, own, "x"))
        .isInstanceOf(Forbidden.class);
    for (var viewer : List.of(grace, eve, people.admin())) {
      assertThatThrownBy(() -> verdicts.disqualify(viewer, made, entry, "x"))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> verdicts.rulings(viewer, made, entry)).isInstanceOf(NotFound.class);
    }
  }

  @Test
  void openQuestionsAreMarkedForThoseConcernedAlone() {
    threads.ask(linus, made, entry, "Which seed?");
    assertThat(marks.of(eve, made, List.of(entry))).isEmpty();
    for (var concerned : List.of(ada, linus, grace)) {
      assertThat(marks.of(concerned, made, List.of(entry)).get(entry))
          .extracting(EntryMark::kind)
          .containsExactly(EntryMark.Kind.QUESTION);
    }
  }

  private EntryState state() {
    return reviews.entry(linus, made, entry).state();
  }
}
