package dev.touchstone.leaderboard;

import dev.touchstone.access.Access;
import dev.touchstone.access.Audit;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.base.Conflict;
import dev.touchstone.base.Forbidden;
import dev.touchstone.base.NotFound;
import dev.touchstone.leaderboard.score.CoarseScore;
import dev.touchstone.leaderboard.score.Coarsened;
import dev.touchstone.leaderboard.score.Estimate;
import dev.touchstone.leaderboard.score.Ladder;
import dev.touchstone.leaderboard.score.Task;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides what is released of public scores while a benchmark is open. The scores themselves stay
 * inside until the close: boards, sheets, answers to programs and records of lineage have what was
 * released, and nothing that was computed from more.
 */
@Service
@Transactional
public class PublicScores {
  private final Benchmarks benchmarks;
  private final BenchmarkStore benchmarkStore;
  private final SubmissionStore submissions;
  private final ReleaseStore releases;
  private final RuleChanges changes;
  private final Access access;
  private final Audit audit;
  private final Clock clock;

  PublicScores(
      Benchmarks benchmarks,
      BenchmarkStore benchmarkStore,
      SubmissionStore submissions,
      ReleaseStore releases,
      RuleChanges changes,
      Access access,
      Audit audit,
      Clock clock) {
    this.benchmarks = benchmarks;
    this.benchmarkStore = benchmarkStore;
    this.submissions = submissions;
    this.releases = releases;
    this.changes = changes;
    this.access = access;
    this.audit = audit;
    this.clock = clock;
  }

  /** How public scores of a benchmark are released. */
  @Transactional(readOnly = true)
  public Releasing of(Viewer viewer, Benchmark benchmark) {
    benchmarks.byId(viewer, benchmark.id());
    return releasing(benchmark.id(), benchmark.task(), benchmark.publicRows());
  }

  /**
   * Chooses how public scores are released, before anybody has handed anything in.
   *
   * @param step no coarse score is finer and no smaller gain climbs the Ladder, in the metric's
   *     unit; null for what follows from the rows
   * @throws NotFound if there is no such benchmark, or none this viewer may see
   * @throws Forbidden if the viewer does not organise it
   * @throws Conflict if there are submissions already
   */
  public Releasing choose(
      Viewer viewer, Address address, Mechanism mechanism, @Nullable Double step) {
    var benchmark = toChoose(viewer, address);
    var before = releasing(benchmark.id(), benchmark.task(), benchmark.publicRows());
    var chosen =
        new Releasing(mechanism, Objects.requireNonNullElse(step, Releasing.usualStep(benchmark)));
    if (chosen.equals(before)) return chosen;
    releases.choose(benchmark.id(), chosen);
    changes.add(benchmark.id(), viewer, words(before, chosen), clock.instant());
    audit.record(
        viewer,
        "choose release of scores",
        address.toString(),
        mechanism + ", step " + chosen.step());
    return chosen;
  }

  private static String words(Releasing before, Releasing chosen) {
    var change =
        before.mechanism() == chosen.mechanism()
            ? "Public scores go by another step."
            : "Public scores: “%s” in place of “%s”"
                .formatted(chosen.mechanism().words(), before.mechanism().words());
    return chosen.step() > 0 ? change + " The step is " + chosen.step() + "." : change;
  }

  private Benchmark toChoose(Viewer viewer, Address address) {
    var benchmark = benchmarks.get(viewer, address);
    access.requireWrite(viewer, benchmark.namespaceId());
    benchmarkStore.locked(benchmark.id());
    if (submissions.of(benchmark.id()).isEmpty()) return benchmark;
    throw new Conflict(
        "How scores are released stays as it is once there are submissions to %s."
            .formatted(address));
  }

  /** Releases what may be released of a score that was just kept. One benchmark at a time. */
  void release(Submission submission, Hidden hidden, Estimate score) {
    benchmarkStore.locked(submission.benchmarkId());
    var task = hidden.metric().task();
    var releasing = releasing(submission.benchmarkId(), task, score.units());
    releases.release(
        submission.id(),
        switch (releasing.mechanism()) {
          case EXACT -> Released.exactly(score.value());
          case COARSE ->
              released(hidden, OptionalDouble.of(CoarseScore.of(score, releasing.step())), score);
          case LADDER ->
              released(hidden, climb(submission, hidden, score, releasing.step()), score);
        });
  }

  /** Releases scores of before there were releases, the earliest submission first. */
  void releaseMissing(UUID benchmark) {
    var hidden = benchmarkStore.hidden(benchmark);
    var released = releases.of(benchmark);
    submissions.of(benchmark).reversed().stream()
        .filter(s -> s.state() == SubmissionState.SCORED && !released.containsKey(s.id()))
        .forEach(
            s ->
                submissions
                    .estimate(s.id(), Split.PUBLIC)
                    .ifPresent(score -> release(s, hidden, score)));
  }

  private OptionalDouble climb(
      Submission submission, Hidden hidden, Estimate score, double leastGain) {
    var benchmark = submission.benchmarkId();
    var owner = submission.namespaceId();
    var ladder =
        new Ladder(
            hidden.metric().higherIsBetter(), hidden.metric().task() != Task.REGRESSION, leastGain);
    var best = releases.rung(benchmark, owner).flatMap(this::rung).orElse(null);
    var value = ladder.release(score, best);
    if (value.isPresent()) releases.climb(benchmark, owner, submission.id());
    return value;
  }

  private Optional<Ladder.Rung> rung(UUID submission) {
    var released = releases.of(List.of(submission)).get(submission);
    var value = released == null ? null : released.value();
    if (value == null) return Optional.empty();
    double best = value;
    return submissions.estimate(submission, Split.PUBLIC).map(e -> new Ladder.Rung(e, best));
  }

  /** A step that does not divide the metric's range would lead beyond it. */
  private static Released released(Hidden hidden, OptionalDouble value, Estimate score) {
    var inside = value.isPresent() ? hidden.metric().range().nearest(value.getAsDouble()) : null;
    return new Released(inside, Coarsened.spread(score));
  }

  private Releasing releasing(UUID benchmark, Task task, int publicRows) {
    return releases.chosen(benchmark).orElseGet(() -> Releasing.usual(task, publicRows));
  }
}
