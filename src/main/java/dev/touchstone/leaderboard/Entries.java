package dev.touchstone.leaderboard;

import static java.util.stream.Collectors.groupingBy;

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
  /**
   * How many a leaderboard takes. Each is compared with every other: 2 million pairs, which a
   * ranking keeps 32 MB of and finds within seconds where it has to begin anew.
   */
  static final int MOST = 2_000;

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

  /** The standing submission of each entry that has a score, with what is known of its score. */
  <T> Map<UUID, T> standing(Map<UUID, T> known) {
    var standing = new LinkedHashMap<UUID, T>();
    for (var submissions : byName.values()) {
      submissions.stream()
          .filter(s -> s.ranks() && known.containsKey(s.id()))
          .min(bestFirst())
          .ifPresent(s -> standing.put(s.id(), known.get(s.id())));
    }
    return standing;
  }

  /** All submissions that have a score, by id. */
  Map<UUID, Submission> scoredById() {
    return byName.values().stream()
        .flatMap(List::stream)
        .filter(Entries::isScored)
        .collect(Collectors.toMap(Submission::id, s -> s));
  }

  /** The latest submission of each entry of which none can be ranked, first one with a score. */
  List<Submission> withoutScore() {
    return byName.values().stream()
        .filter(all -> all.stream().noneMatch(Submission::ranks))
        .map(all -> all.stream().filter(Entries::isScored).findFirst().orElse(all.getFirst()))
        .filter(s -> s.state() != SubmissionState.CANCELLED)
        .toList();
  }

  /** How many submissions of each entry have a score. */
  Map<Name, Integer> counts() {
    return byName.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                e -> (int) e.getValue().stream().filter(Entries::isScored).count()));
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
