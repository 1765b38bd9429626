package dev.touchstone.leaderboard;

import static java.util.stream.Collectors.groupingBy;

import dev.touchstone.leaderboard.score.Estimate;
import dev.touchstone.leaderboard.score.Metric;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The submissions of a benchmark by entry. An entry stands with its best public score, the earlier
 * one of two equals; private scores never decide which submission stands.
 */
record Entries(Map<Entries.Name, List<Submission>> byName, Metric metric) {
  /** An entry belongs to a namespace: two teams may use the same name. */
  record Name(UUID namespace, String entry) {
    static Name of(Submission submission) {
      return new Name(submission.namespaceId(), submission.entry());
    }
  }

  static Entries of(List<Submission> submissions, Metric metric) {
    return new Entries(
        submissions.stream().collect(groupingBy(Name::of, LinkedHashMap::new, Collectors.toList())),
        metric);
  }

  /** The standing submission of each entry that has a score, with what it reached on one part. */
  Map<Submission, Estimate> with(Map<UUID, Estimate> estimates) {
    var standing = new LinkedHashMap<Submission, Estimate>();
    for (var submissions : byName.values()) {
      submissions.stream()
          .filter(s -> s.ranks() && estimates.containsKey(s.id()))
          .min(bestFirst())
          .ifPresent(s -> standing.put(s, estimates.get(s.id())));
    }
    return standing;
  }

  /** The latest submission of each entry of which none can be ranked, first one with a score. */
  List<Submission> withoutScore() {
    return byName.values().stream()
        .filter(all -> all.stream().noneMatch(Submission::ranks))
        .map(all -> all.stream().filter(Entries::isScored).findFirst().orElse(all.getFirst()))
        .filter(s -> s.state() != SubmissionState.CANCELLED)
        .toList();
  }

  int count(Submission submission) {
    return (int)
        byName.getOrDefault(Name.of(submission), List.of()).stream()
            .filter(Entries::isScored)
            .count();
  }

  int scored() {
    return (int) byName.values().stream().flatMap(List::stream).filter(Entries::isScored).count();
  }

  Set<UUID> namespaces() {
    return byName.keySet().stream().map(Name::namespace).collect(Collectors.toSet());
  }

  private Comparator<Submission> bestFirst() {
    Comparator<Submission> lowest = Comparator.comparingDouble(Entries::publicScore);
    return (metric.higherIsBetter() ? lowest.reversed() : lowest)
        .thenComparing(Submission::submittedAt);
  }

  private static double publicScore(Submission submission) {
    return submission.scores().getOrDefault(Split.PUBLIC, Double.NaN);
  }

  private static boolean isScored(Submission submission) {
    return submission.state() == SubmissionState.SCORED;
  }
}
