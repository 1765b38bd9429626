package dev.touchstone.trainer;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Gradient boosted trees: each round adds a small tree per score that lowers the loss further. The
 * same seed gives the same trees, on any number of cores.
 */
final class Boosting implements Trainer {

  private final int rounds;
  private final TreeGrower.Shape shape;
  private final double rowShare;
  private final double columnShare;
  private final int mostBins;
  private final int patience;
  private final long seed;

  Boosting(Params params, long seed) {
    rounds = params.whole("rounds", 200, 1);
    shape =
        new TreeGrower.Shape(
            params.whole("depth", 4, 1),
            params.whole("min_leaf", 5, 1),
            params.number("l2", 1, 0, 1e9),
            params.number("learning_rate", 0.1, 1e-6, 1));
    rowShare = params.number("row_fraction", 0.8, 0.01, 1);
    columnShare = params.number("column_fraction", 0.8, 0.01, 1);
    mostBins = Math.min(256, params.whole("bins", 64, 2));
    patience = params.whole("patience", 30, 0);
    this.seed = seed;
  }

  @Override
  public Model fit(Study study, Journal journal) {
    var x = study.requireColumns();
    var loss = Loss.of(study.task());
    var start = loss.start(study.train().truth());
    var fitted = new Scored(loss, x, start);
    var held = new Scored(loss, study.validation().x(), start);
    var bins = Bins.of(x, mostBins);
    var random = new Random(seed);
    var waiting = new Patience(patience);
    var grown = new ArrayList<List<Tree>>();
    for (var round = 1; round <= rounds && !waiting.isOver(); round++) {
      var trees = grow(loss, bins, fitted, study.train().truth(), random);
      fitted.add(trees);
      held.add(trees);
      grown.add(trees);
      var trainLoss = Scores.loss(study.task(), study.train().truth(), fitted.answers);
      waiting.improvedBy(journal.round("round", round, rounds, trainLoss, study, held.answers));
    }
    var best = List.copyOf(grown.subList(0, waiting.best()));
    var forest = new Forest(loss, start, best, x.columns());
    keep(forest, grown.size(), study, journal);
    return forest;
  }

  private static void keep(Forest forest, int last, Study study, Journal journal) {
    var train = study.train();
    journal.kept(
        "round",
        forest.rounds().size(),
        last,
        Scores.loss(study.task(), train.truth(), forest.predict(train.x())),
        study,
        forest.predict(study.validation().x()));
  }

  private List<Tree> grow(Loss loss, Bins bins, Scored scored, double[] truth, Random random) {
    var rows = draw(truth.length, rowShare, random);
    var columns = draw(bins.columns(), columnShare, random);
    var trees = new ArrayList<Tree>();
    for (var k = 0; k < loss.scores(); k++) {
      var slopes = new double[truth.length];
      var bends = new double[truth.length];
      for (var row = 0; row < truth.length; row++) {
        slopes[row] = loss.slope(k, truth[row], scored.answers[row]);
        bends[row] = loss.bend(k, scored.answers[row]);
      }
      trees.add(new TreeGrower(bins, shape, columns, rows, slopes, bends).grow());
    }
    return trees;
  }

  /** A share of 0 to {@code size} − 1, at least one, in rising order. */
  private static int[] draw(int size, double share, Random random) {
    var all = IntStream.range(0, size).toArray();
    var wanted = (int) Math.max(1, Math.round(size * share));
    for (var i = 0; i < wanted; i++) {
      var other = i + random.nextInt(size - i);
      var swapped = all[i];
      all[i] = all[other];
      all[other] = swapped;
    }
    return IntStream.of(all).limit(wanted).sorted().toArray();
  }

  /** Rows with the scores that the trees so far give them. */
  private static final class Scored {

    private final Loss loss;
    private final Matrix x;
    private final double[][] scores;
    private final double[][] answers;

    Scored(Loss loss, Matrix x, double[] start) {
      this.loss = loss;
      this.x = x;
      scores = new double[x.rows()][];
      answers = new double[x.rows()][];
      for (var row = 0; row < scores.length; row++) {
        scores[row] = start.clone();
        answers[row] = loss.answer(start);
      }
    }

    void add(List<Tree> trees) {
      for (var row = 0; row < scores.length; row++) {
        for (var k = 0; k < trees.size(); k++) {
          scores[row][k] += trees.get(k).value(x, row);
        }
        answers[row] = loss.answer(scores[row]);
      }
    }
  }
}
