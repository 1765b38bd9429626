package dev.touchstone.leaderboard;

import dev.touchstone.account.Viewer;
import dev.touchstone.base.Ids;
import dev.touchstone.leaderboard.score.Estimate;
import dev.touchstone.leaderboard.score.ValidationReport;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.DoubleStream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fills boards with made-up scored entries {@code crowd-0}, {@code crowd-1}, … for tests of size.
 */
@TestComponent
public class Crowd {
  private static final int RESAMPLES = 99;

  /** Stands for a checksum that nobody looks up. */
  private static final String NOTHING = "0".repeat(64);

  private final SubmissionStore submissions;
  private final ScoreVersions versions;
  private final ReleaseStore releases;
  private final Clock clock;

  Crowd(SubmissionStore submissions, ScoreVersions versions, ReleaseStore releases, Clock clock) {
    this.submissions = submissions;
    this.versions = versions;
    this.releases = releases;
    this.clock = clock;
  }

  @Transactional
  public void fill(Viewer owner, Benchmark benchmark, int entries) {
    var random = new SplittableRandom(11);
    for (int i = 0; i < entries; i++) add(owner, benchmark, i, 0.9 - i * 0.0005, random);
  }

  /** Only their names: nothing of them can be ranked. */
  @Transactional
  public void names(Viewer owner, Benchmark benchmark, int entries) {
    var turn = new Turn(null, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    for (int i = 0; i < entries; i++) {
      var made = submission(owner, benchmark, Ids.next(), i, SubmissionState.SCORED);
      submissions.insert(made, turn);
    }
  }

  private void add(Viewer owner, Benchmark at, int number, double score, SplittableRandom random) {
    var id = Ids.next();
    var turn = new Turn(null, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    submissions.insert(submission(owner, at, id, number, SubmissionState.RECEIVED), turn);
    var drawn = DoubleStream.generate(() -> score + 0.01 * random.nextGaussian());
    var estimate = new Estimate(score, at.publicRows(), drawn.limit(RESAMPLES).toArray());
    var both = Map.of(Split.PUBLIC, estimate, Split.PRIVATE, estimate);
    submissions.scored(id, both, NOTHING, clock.instant());
    versions.insert(id, provenance(at), null);
    releases.release(id, Released.exactly(score));
  }

  private Provenance provenance(Benchmark at) {
    return new Provenance(
        1, at.scorer(), "scorer", NOTHING, "a test", NOTHING, NOTHING, clock.instant());
  }

  private Submission submission(
      Viewer owner, Benchmark at, UUID id, int number, SubmissionState state) {
    return new Submission(
        id,
        at.id(),
        at.address(),
        "crowd-" + number,
        owner.id(),
        owner.id(),
        null,
        null,
        NOTHING,
        state,
        new ValidationReport(at.publicRows(), at.publicRows(), List.of(), List.of()),
        null,
        clock.instant(),
        null,
        Map.of(),
        null);
  }
}
