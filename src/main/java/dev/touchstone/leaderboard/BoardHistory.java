package dev.touchstone.leaderboard;

import dev.touchstone.account.Namespace;
import dev.touchstone.account.Namespaces;
import dev.touchstone.account.Viewer;
import dev.touchstone.leaderboard.score.Interval;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * How a board came to be what it is. Everybody sees what the board has shown: each submission that
 * made its entry better. What was handed in without that is seen by those who may see it anyway.
 */
@Service
public class BoardHistory {
  private final Benchmarks benchmarks;
  private final SubmissionStore store;
  private final EstimateStore estimates;
  private final Veil veil;
  private final Blinds blinds;
  private final Submissions submissions;
  private final Namespaces namespaces;

  BoardHistory(
      Benchmarks benchmarks,
      SubmissionStore store,
      EstimateStore estimates,
      Veil veil,
      Blinds blinds,
      Submissions submissions,
      Namespaces namespaces) {
    this.benchmarks = benchmarks;
    this.store = store;
    this.estimates = estimates;
    this.veil = veil;
    this.blinds = blinds;
    this.submissions = submissions;
    this.namespaces = namespaces;
  }

  /**
   * The earliest first; nothing for who reviews blindly, as times tell owners apart.
   *
   * @throws dev.touchstone.base.NotFound if there is no such benchmark, or none this viewer may see
   * @throws NotYetShown if private scores are asked for before the close
   */
  public List<HistoryStep> of(Viewer viewer, Benchmark benchmark, Split split) {
    var current = benchmarks.byId(viewer, benchmark.id());
    if (split == Split.PRIVATE && current.open()) throw new NotYetShown(current.address());
    if (blinds.over(viewer, current).isPresent()) return List.of();
    var scored =
        veil.shown(viewer, current, store.of(current.id())).stream()
            .filter(
                s ->
                    s.ranks()
                        && s.scores().containsKey(Split.PUBLIC)
                        && s.scores().containsKey(split))
            .toList()
            .reversed();
    var walk = new Walk(current.metric().higherIsBetter(), split);
    scored.forEach(walk::take);
    return steps(walk, own(viewer, current), leaders(walk, current, split));
  }

  private List<HistoryStep> steps(Walk walk, Set<UUID> own, Map<UUID, Interval> leaders) {
    var names = names(walk.all);
    return walk.all.stream()
        .filter(s -> walk.improved(s) || own.contains(s.id()))
        .map(s -> step(s, walk, names, leaders.get(s.id())))
        .toList();
  }

  private static HistoryStep step(
      Submission submission, Walk walk, Map<UUID, String> names, @Nullable Interval leading) {
    return new HistoryStep(
        submission.id(),
        submission.entry(),
        names.getOrDefault(submission.namespaceId(), "–"),
        submission.submittedAt(),
        walk.score(submission),
        walk.improved(submission),
        leading);
  }

  private Set<UUID> own(Viewer viewer, Benchmark benchmark) {
    return submissions.of(viewer, benchmark).stream()
        .map(Submission::id)
        .collect(Collectors.toSet());
  }

  /** Few are ever first, so few of the long rows of resamples are read. */
  private Map<UUID, Interval> leaders(Walk walk, Benchmark benchmark, Split split) {
    var marks = estimates.marks(benchmark, split);
    marks.keySet().retainAll(walk.leaders);
    var range = benchmark.metric().range();
    return estimates.read(marks, split).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().interval().within(range)));
  }

  private Map<UUID, String> names(List<Submission> all) {
    var ids = all.stream().map(Submission::namespaceId).collect(Collectors.toSet());
    return namespaces.byIds(ids).values().stream()
        .collect(Collectors.toMap(Namespace::id, Namespace::name));
  }

  /** Goes through the submissions as they came and remembers who was best. */
  private static final class Walk {
    private final boolean higherIsBetter;
    private final Split split;
    private final List<Submission> all = new ArrayList<>();
    private final List<UUID> leaders = new ArrayList<>();
    private final Map<Entries.Name, Double> standing = new HashMap<>();
    private final Set<UUID> improved = new java.util.HashSet<>();
    private double best = Double.NaN;

    Walk(boolean higherIsBetter, Split split) {
      this.higherIsBetter = higherIsBetter;
      this.split = split;
    }

    void take(Submission submission) {
      all.add(submission);
      var shown = submission.scores().getOrDefault(Split.PUBLIC, Double.NaN);
      var before = standing.getOrDefault(Entries.Name.of(submission), Double.NaN);
      if (!better(shown, before)) return;
      standing.put(Entries.Name.of(submission), shown);
      improved.add(submission.id());
      if (!better(score(submission), best)) return;
      best = score(submission);
      leaders.add(submission.id());
    }

    boolean improved(Submission submission) {
      return improved.contains(submission.id());
    }

    double score(Submission submission) {
      return submission.scores().getOrDefault(split, Double.NaN);
    }

    private boolean better(double one, double other) {
      return Double.isNaN(other) || (higherIsBetter ? one > other : one < other);
    }
  }
}
