package dev.touchstone.leaderboard;

import dev.touchstone.base.NotFound;
import dev.touchstone.leaderboard.score.ByteSource;
import dev.touchstone.leaderboard.score.Estimate;
import dev.touchstone.storage.Blobs;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Scores files beside a submission, by the scorer and against the hidden rows of now, without
 * making a submission of them: they count against no limit and stand on no board. It asks on
 * nobody's behalf; who calls it decides who may see what comes out. What was scored on the same
 * part of the same benchmark rests on the same resamples, so that differences can be taken.
 */
@Service
@Transactional(readOnly = true)
public class Rescoring {
  private final SubmissionStore submissions;
  private final BenchmarkStore benchmarks;
  private final Scorer scorer;
  private final Blobs blobs;

  Rescoring(SubmissionStore submissions, BenchmarkStore benchmarks, Scorer scorer, Blobs blobs) {
    this.submissions = submissions;
    this.benchmarks = benchmarks;
    this.scorer = scorer;
    this.blobs = blobs;
  }

  /**
   * What was handed in, and what it reaches today.
   *
   * @param scores on the public part while the benchmark is open, on both parts after the close
   */
  public record Claim(String fileSha256, Map<Split, Estimate> scores) {}

  public Claim claim(Benchmark benchmark, UUID submissionId) {
    var file = Objects.requireNonNull(submission(submissionId).fileSha256(), "refused, not kept");
    return new Claim(file, score(benchmark, () -> blobs.open(file)).orElseThrow());
  }

  /** The artifact of its run that was handed in. */
  public String path(UUID submissionId) {
    return Objects.requireNonNull(submission(submissionId).artifactPath(), "not of a run");
  }

  /**
   * What another file reaches, on the same parts as a claim.
   *
   * @return empty where the file is not valid for the benchmark
   */
  public Optional<Map<Split, Estimate>> score(Benchmark benchmark, ByteSource predictions) {
    var hidden = benchmarks.hidden(benchmark.id());
    if (!scorer.read(hidden, predictions).report().valid()) return Optional.empty();
    var known = new EnumMap<Split, Estimate>(scorer.score(hidden, predictions).estimates());
    if (benchmark.open()) known.remove(Split.PRIVATE);
    return Optional.of(known);
  }

  /**
   * The benchmark of a submission as it is now, on nobody's behalf.
   *
   * @throws dev.touchstone.base.NotFound if there is no such benchmark
   */
  public Benchmark benchmark(UUID id) {
    return benchmarks.any(id);
  }

  private Submission submission(UUID id) {
    return submissions.find(id).orElseThrow(() -> new NotFound("submission", id));
  }
}
