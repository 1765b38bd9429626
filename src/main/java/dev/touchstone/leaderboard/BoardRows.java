package dev.touchstone.leaderboard;

import dev.touchstone.leaderboard.score.Ranking;
import dev.touchstone.leaderboard.score.Standing;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what is known of each ranked entry.
 *
 * @param others where the same submissions stand on the other part; empty while that is hidden
 * @param owners the names of namespaces
 */
record BoardRows(
    Benchmark benchmark,
    Entries entries,
    Ranking<UUID> ranking,
    Map<UUID, Standing<UUID>> others,
    Map<UUID, String> owners,
    Recipes.Origins origins) {
  /** The best score first. */
  List<BoardRow> list() {
    var scored = entries.scoredById();
    var counts = entries.counts();
    return IntStream.range(0, ranking.standings().size())
        .mapToObj(place -> row(place, scored, counts))
        .toList();
  }

  private BoardRow row(int place, Map<UUID, Submission> scored, Map<Entries.Name, Integer> counts) {
    var standing = ranking.standings().get(place);
    var submission = Objects.requireNonNull(scored.get(standing.key()));
    return new BoardRow(
        submission.id(),
        submission.entry(),
        owners.getOrDefault(submission.namespaceId(), "–"),
        standing.score(),
        standing.interval().within(benchmark.metric().range()),
        standing.ranks(),
        standing.toLeader(),
        standing.sharesFirst(),
        standing.chanceOfBest(),
        groups(place),
        other(submission.id()),
        counts.getOrDefault(Entries.Name.of(submission), 0),
        origins.run(submission),
        origins.seeds(submission),
        submission.submittedAt());
  }

  private List<Integer> groups(int place) {
    var ties = ranking.ties();
    return IntStream.range(0, ties.size()).filter(g -> ties.get(g).holds(place)).boxed().toList();
  }

  private BoardRow.@Nullable Other other(UUID submission) {
    var standing = others.get(submission);
    return standing == null ? null : new BoardRow.Other(standing.score(), standing.ranks());
  }
}
