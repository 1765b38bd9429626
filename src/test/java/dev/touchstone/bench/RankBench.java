package dev.touchstone.bench;

import dev.touchstone.leaderboard.score.Estimate;
import dev.touchstone.leaderboard.score.Interval;
import dev.touchstone.leaderboard.score.Metric;
import dev.touchstone.leaderboard.score.Predictions;
import dev.touchstone.leaderboard.score.Ranking;
import dev.touchstone.leaderboard.score.Resamples;
import dev.touchstone.leaderboard.score.Standing;
import dev.touchstone.leaderboard.score.Truth;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * {@code rank_1000_entries}: a board from nothing but predictions: resamples of every entry, all
 * pairs with their correction, ranges of ranks and chances. {@code rank_one_more_entry}: the same
 * board after one entry more has come. Both sides use all cores and keep between turns how often a
 * resample draws what. The peer draws single rows, ours draws random groups of them where rows are
 * many; the intervals of both are held against each other, and a difference of more than a tenth
 * ends the benchmark. What the peer takes with random groups too is in the note.
 */
final class RankBench {
  static final String WHOLE = "rank_1000_entries";
  static final String ONE_MORE = "rank_one_more_entry";

  private static final double LARGEST_DISAGREEMENT = 0.1;
  private static final int WARM = 3;

  private final Bench.Plan plan;
  private final int entries;
  private final int items;
  private final Truth.Classes truth;

  /** Of each entry and item, 1 if the prediction is right; the last one comes later. */
  private final byte[][] right;

  RankBench(Bench.Plan plan) {
    this.plan = plan;
    entries = plan.size(1_000, 200);
    items = plan.size(100_000, 20_000);
    // Class 1 throughout, so being right and predicting 1 are the same.
    var ones = new int[items];
    Arrays.fill(ones, 1);
    truth = new Truth.Classes(List.of("no", "yes"), ones);
    right =
        IntStream.rangeClosed(0, entries).parallel().mapToObj(this::right).toArray(byte[][]::new);
  }

  /** What one turn of ours took and found, in seconds and in the metric's unit. */
  private record Turn(double resampling, double comparing, double oneMore, double halfWidth) {
    double whole() {
      return resampling + comparing;
    }
  }

  List<Figure> figures() {
    List<Turn> ours = new ArrayList<>();
    if (plan.ours()) for (int i = 0; i < WARM; i++) turn();
    try (var peer = plan.peer() ? new RankPeer(written(), entries, items) : null) {
      return figures(ours, peer);
    }
  }

  private List<Figure> figures(List<Turn> ours, @Nullable RankPeer peer) {
    List<Double> whole = new ArrayList<>();
    List<Double> oneMore = new ArrayList<>();
    if (plan.ours()) ours.add(turn());
    if (peer != null) {
      whole.addAll(List.of(peer.seconds("rank"), peer.seconds("rank")));
      if (plan.ours()) agree(ours.getLast().halfWidth(), peer.halfWidth());
      oneMore.addAll(List.of(peer.seconds("more"), peer.seconds("more")));
    }
    if (plan.ours()) ours.add(turn());
    var inGroups =
        peer == null ? "" : "; numpy in random groups: %.2f s".formatted(peer.seconds("groups"));
    return List.of(
        new Figure.Pairs(ours.stream().map(Turn::whole).toList(), whole)
            .lowerIsBetter("score", WHOLE, "s", "numpy", note(ours) + inGroups),
        new Figure.Pairs(ours.stream().map(Turn::oneMore).toList(), oneMore)
            .lowerIsBetter("score", ONE_MORE, "s", "numpy", size()));
  }

  private String size() {
    return "%,d entries x %,d items, %,d resamples".formatted(entries, items, Resamples.USUAL);
  }

  private String note(List<Turn> ours) {
    if (ours.isEmpty()) return size();
    var last = ours.getLast();
    return "%s; ours: %.2f s resampling, %.2f s comparing"
        .formatted(size(), last.resampling(), last.comparing());
  }

  private Turn turn() {
    var begun = System.nanoTime();
    var board = estimates();
    var resampled = System.nanoTime();
    var ranking = Ranking.of(board, true);
    var compared = System.nanoTime();
    board.put(entries, estimate(right[entries]));
    var next = ranking.next(board, true);
    var added = System.nanoTime();
    var turn =
        new Turn(
            seconds(begun, resampled),
            seconds(resampled, compared),
            seconds(compared, added),
            halfWidth(ranking));
    Bench.say(
        "ours: %s, %d then %d share first place",
        turn, ranking.sharingFirst(), next.sharingFirst());
    return turn;
  }

  private Map<Integer, Estimate> estimates() {
    return IntStream.range(0, entries)
        .boxed()
        .parallel()
        .collect(
            Collectors.toMap(
                k -> k, k -> estimate(right[k]), (one, other) -> one, LinkedHashMap::new));
  }

  private Estimate estimate(byte[] predicted) {
    var index = new int[items];
    for (int i = 0; i < items; i++) index[i] = predicted[i];
    var statistic = Metric.ACCURACY.over(truth, new Predictions.Classes(index, null));
    return Estimate.of(statistic, new Resamples(1, Resamples.USUAL));
  }

  /** Half of what is right is so for all entries; accuracies go from 0.70 to 0.80. */
  private byte[] right(int entry) {
    var shared = new SplittableRandom(7);
    var own = new SplittableRandom(1_000 + entry);
    var accuracy = 0.7 + 0.1 * (entry % entries) / entries;
    var right = new byte[items];
    for (int i = 0; i < items; i++) {
      var hard = shared.nextDouble();
      right[i] = (byte) ((own.nextBoolean() ? hard : own.nextDouble()) < accuracy ? 1 : 0);
    }
    return right;
  }

  private static double halfWidth(Ranking<Integer> ranking) {
    return ranking.standings().stream()
        .map(Standing::interval)
        .mapToDouble(Interval::margin)
        .average()
        .orElseThrow();
  }

  private Path written() {
    try {
      var file = Files.createTempFile("rank", ".bytes");
      file.toFile().deleteOnExit();
      try (var out = Files.newOutputStream(file)) {
        for (var row : right) out.write(row);
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void agree(double ours, double theirs) {
    Bench.say("mean half width of an interval: ours %.6f, numpy's %.6f", ours, theirs);
    if (Math.abs(ours / theirs - 1) > LARGEST_DISAGREEMENT)
      throw new IllegalStateException("The intervals of the two do not agree");
  }

  private static double seconds(long from, long to) {
    return (to - from) / 1e9;
  }
}
