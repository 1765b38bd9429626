package dev.touchstone.bench;

import dev.touchstone.leaderboard.score.Expected;
import dev.touchstone.leaderboard.score.Metric;
import dev.touchstone.leaderboard.score.PredictionReader;
import dev.touchstone.leaderboard.score.Predictions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Scores of many rows, and a score from a file, beside scikit-learn and pandas, everything run
 * before it counts, in turns ours, theirs, theirs, ours. Arrays are scored on one core each; a file
 * may be scored with all cores by both. Values that differ by more than 1e-12 end the benchmark.
 */
final class Scoring {
  private static final String NAME = "score";
  private static final String[] RANK = {RankBench.WHOLE, RankBench.ONE_MORE};
  private static final String[] TABLES = {
    "csv_to_score_1m", "csv_to_score_1m_auc", "csv_to_score_1m_auc_shuffled"
  };
  private static final double LARGEST_DIFFERENCE = 1e-12;
  private static final int MILLION = 1_000_000;

  private final Bench.Plan plan;
  private final List<Figure> figures = new ArrayList<>();
  private final Path folder;
  private @Nullable ScorePeer peer;

  /** By ours in its last run. */
  private double found = Double.NaN;

  Scoring(Bench.Plan plan) {
    this.plan = plan;
    try {
      folder = Files.createTempDirectory("score");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One thing to measure: what ours does, and what the peer is asked. */
  private record Race(
      String figure, String what, String name, DoubleSupplier ours, int warm, int times) {}

  List<Figure> figures() {
    // Before this process is pinned to one core: what comes here first is done on all of them.
    if (plan.wants(RANK)) figures.addAll(new RankBench(plan).figures());
    if (!List.of(RANK).contains(plan.figure())) scores();
    return figures;
  }

  private void scores() {
    try {
      if (plan.wants(TABLES)) together();
      if (!List.of(TABLES).contains(plan.figure())) alone();
    } finally {
      Program.run(List.of("rm", "-rf", folder.toString()));
    }
  }

  private void together() {
    try (var peer = plan.peer() ? new ScorePeer(onAllCores()) : null) {
      this.peer = peer;
      tables(plan.size(MILLION, MILLION / 10));
    }
  }

  private PythonPeer onAllCores() {
    return PythonPeer.onAllCores("score_peer.py", folder);
  }

  private void alone() {
    Cores.takeMine();
    try (var peer = plan.peer() ? new ScorePeer(onOneCore()) : null) {
      this.peer = peer;
      if (peer != null) agree();
      kernels("1m", plan.size(MILLION, MILLION / 10));
      kernels("10m", plan.size(10 * MILLION, MILLION));
    }
  }

  private PythonPeer onOneCore() {
    return PythonPeer.onOneCore("score_peer.py", folder);
  }

  /** Ties and weights, which are not timed. */
  private void agree() {
    for (int digits : new int[] {0, 1, 3}) {
      for (boolean weighted : new boolean[] {false, true}) {
        var name = "agree" + digits + weighted;
        var two = new ScoreData(MILLION / 10, ScoreData.TWO, digits, weighted);
        two.write(folder, name);
        same(name, two.rocAuc(), theirs("roc_auc", name, 1).value());
        var ten = new ScoreData(MILLION / 10, ScoreData.TEN, digits, weighted);
        ten.write(folder, name + "ten");
        same(name, ten.f1(), theirs("f1_macro", name + "ten", 1).value());
      }
    }
    Bench.say("Ties and weights give the same as the peer, to 1e-12");
  }

  private void kernels(String size, int rows) {
    if (plan.wants("roc_auc_" + size)) {
      var two = new ScoreData(rows, ScoreData.TWO, 0, false);
      two.write(folder, "two" + size);
      race(new Race("roc_auc_" + size, "roc_auc", "two" + size, two::rocAuc, 8, 7));
    }
    if (plan.wants("f1_macro_" + size)) {
      var ten = new ScoreData(rows, ScoreData.TEN, 0, false);
      ten.write(folder, "ten" + size);
      race(new Race("f1_macro_" + size, "f1_macro", "ten" + size, ten::f1, 60, 25));
    }
  }

  private void tables(int rows) {
    table(TABLES[0], Metric.ACCURACY, rows, false);
    table(TABLES[1], Metric.ROC_AUC, rows, false);
    table(TABLES[2], Metric.ROC_AUC, rows, true);
  }

  private void table(String figure, Metric metric, int rows, boolean shuffled) {
    if (!plan.wants(figure)) return;
    var likelihoods = metric.needsProbabilities();
    var data = new ScoreData(rows, likelihoods ? ScoreData.TWO : ScoreData.TEN, 0, false);
    var order = shuffled ? data.shuffled() : data.inOrder();
    var file = data.writeTables(folder, figure, likelihoods, order);
    var expected = data.expected(metric);
    var truth = data.truths();
    DoubleSupplier ours = () -> metric.over(truth, predictions(file, expected)).value();
    race(new Race(figure, "csv", figure, ours, 15, 7));
  }

  private static Predictions predictions(Path file, Expected expected) {
    try {
      var reading = PredictionReader.read(() -> Files.newInputStream(file), expected);
      return Objects.requireNonNull(reading.predictions(), reading.report().summary());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void race(Race race) {
    List<Double> ours = new ArrayList<>();
    List<Double> theirs = new ArrayList<>();
    if (plan.ours()) run(race, race.warm());
    if (peer != null) theirs(race.what(), race.name(), 1);
    for (int pair = 0; pair < 4; pair++) {
      if (plan.ours() && pair % 2 == 0) ours.add(run(race, race.times()));
      if (peer != null) theirs.add(turn(race));
      if (plan.ours() && pair % 2 == 1) ours.add(run(race, race.times()));
    }
    figures.add(
        new Figure.Pairs(ours, theirs)
            .lowerIsBetter(NAME, race.figure(), "ms", versions(), note(race)));
  }

  /** The median of so many runs, in milliseconds. */
  private double run(Race race, int times) {
    var took = new double[times];
    var value = 0.0;
    for (int i = 0; i < times; i++) {
      var begun = System.nanoTime();
      value = race.ours().getAsDouble();
      took[i] = (System.nanoTime() - begun) / 1e6;
    }
    Arrays.sort(took);
    Bench.say("%-28s ours   %,10.2f ms  %.15f", race.figure(), took[times / 2], value);
    found = value;
    return took[times / 2];
  }

  private double turn(Race race) {
    var turn =
        theirs(
            race.what(),
            race.name(),
            race.figure().endsWith("_1m") && !race.what().equals("csv") ? 3 : 1);
    Bench.say("%-28s theirs %,10.2f ms  %.15f", race.figure(), turn.seconds() * 1e3, turn.value());
    if (plan.ours()) same(race.figure(), found, turn.value());
    return turn.seconds() * 1e3;
  }

  private ScorePeer.Turn theirs(String what, String name, int times) {
    if (peer == null) throw new IllegalStateException("There is no peer");
    return peer.turn(what, name, times);
  }

  private String versions() {
    return peer == null ? "scikit-learn, pandas" : peer.versions();
  }

  private String note(Race race) {
    if (!race.what().equals("csv") || peer == null) return "";
    theirs("csv_pyarrow", race.name(), 1);
    var arrow = theirs("csv_pyarrow", race.name(), 1).seconds() * 1e3;
    return "pandas with pyarrow's reader: %,.0f ms".formatted(arrow);
  }

  private static void same(String what, double ours, double theirs) {
    if (!(Math.abs(ours - theirs) <= LARGEST_DIFFERENCE)) {
      throw new IllegalStateException("%s: ours %.17g, theirs %.17g".formatted(what, ours, theirs));
    }
  }
}
