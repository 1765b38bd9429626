package dev.touchstone.trainer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A neural network of full layers on scaled numbers and 0/1 levels, with Adam. The same seed on the
 * same machine and number of threads gives the same network; on a GPU sums may differ in the last
 * digits.
 */
final class Mlp implements Trainer {

  private final NetworkPlan plan;
  private final int epochs;
  private final int batchSize;
  private final int patience;
  private final long seed;

  Mlp(Params params, long seed, String device) {
    plan =
        new NetworkPlan(
            params.wholes("hidden", "64,32"),
            params.number("dropout", 0.1, 0, 0.9),
            params.number("learning_rate", 0.003, 1e-7, 1),
            params.number("weight_decay", 0.0001, 0, 1),
            seed,
            device);
    epochs = params.whole("epochs", 60, 1);
    batchSize = params.whole("batch_size", 32, 1);
    patience = params.whole("patience", 10, 0);
    this.seed = seed;
  }

  @Override
  public Model fit(Study study, Journal journal) {
    var scaling = Scaling.of(study.requireColumns());
    var target = TargetScaling.of(study);
    var train = scaling.apply(study.train().x());
    var held = scaling.apply(study.validation().x());
    journal.say("loading PyTorch");
    try (var network = new Network(plan, study.task(), train.columns())) {
      journal.say("learning on %s", network.device());
      var order =
          IntStream.range(0, train.rows())
              .boxed()
              .collect(ArrayList<Integer>::new, List::add, List::addAll);
      var random = new Random(seed);
      var waiting = new Patience(patience);
      var best = new byte[0];
      var bestLoss = 0.0;
      var epoch = 0;
      while (epoch < epochs && !waiting.isOver()) {
        Collections.shuffle(order, random);
        learn(network, train, target.apply(study.train().truth()), order);
        epoch++;
        var trainLoss =
            Scores.loss(study.task(), study.train().truth(), target.undo(network.predict(train)));
        var answers = target.undo(network.predict(held));
        if (waiting.improvedBy(journal.round("epoch", epoch, epochs, trainLoss, study, answers))) {
          best = network.weights();
          bestLoss = trainLoss;
        }
      }
      var model = new NetworkModel(plan, study.task(), scaling, target, best);
      journal.kept(
          "epoch", waiting.best(), epoch, bestLoss, study, model.predict(study.validation().x()));
      return model;
    }
  }

  private void learn(Network network, Matrix x, double[] truth, List<Integer> order) {
    for (var from = 0; from < order.size(); from += batchSize) {
      network.learn(x, truth, order.subList(from, Math.min(order.size(), from + batchSize)));
    }
  }
}
