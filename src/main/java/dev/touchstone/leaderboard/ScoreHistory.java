package dev.touchstone.leaderboard;

import dev.touchstone.account.Viewer;
import dev.touchstone.base.NotFound;
import dev.touchstone.leaderboard.score.RankRange;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The scores a submission ever had, and what each is a score of. */
@Service
@Transactional(readOnly = true)
public class ScoreHistory {
  private final Submissions submissions;
  private final Benchmarks benchmarks;
  private final ScoreVersions versions;
  private final PastScores past;

  ScoreHistory(
      Submissions submissions, Benchmarks benchmarks, ScoreVersions versions, PastScores past) {
    this.submissions = submissions;
    this.benchmarks = benchmarks;
    this.versions = versions;
    this.past = past;
  }

  /**
   * One version of a score.
   *
   * @param current whether it is the newest
   * @param places what it reached on the parts that may be seen now, for versions of the past
   */
  public record Version(Provenance provenance, boolean current, Map<Split, Place> places) {
    public Version {
      places = Map.copyOf(places);
    }
  }

  /**
   * @param score as it was released, where the benchmark is open
   * @param ranks null where it was not ranked
   */
  public record Place(double score, @Nullable RankRange ranks) {}

  /**
   * The newest first; empty for a submission without a score.
   *
   * @throws NotFound if there is no such submission, or none this viewer may see
   */
  public List<Version> of(Viewer viewer, UUID submissionId) {
    var submission = submissions.get(viewer, submissionId);
    var open = benchmarks.byId(viewer, submission.benchmarkId()).open();
    var all = versions.of(submissionId);
    return all.stream()
        .map(p -> new Version(p, p.equals(all.getFirst()), places(submission, p.version(), open)))
        .toList();
  }

  /** Nothing of a score that is hidden now, be it by a blind phase or by the Ladder. */
  private Map<Split, Place> places(Submission submission, int version, boolean open) {
    if (submission.scores().isEmpty()) return Map.of();
    var places = new EnumMap<Split, Place>(Split.class);
    past.of(submission.id()).stream()
        .filter(p -> p.version() == version)
        .filter(p -> !open || (p.split() == Split.PUBLIC && p.released() != null))
        .forEach(p -> places.put(p.split(), new Place(shown(p, open), p.ranks())));
    return places;
  }

  private static double shown(PastScores.Past past, boolean open) {
    var released = past.released();
    return open && released != null ? released : past.score();
  }
}
