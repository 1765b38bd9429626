package dev.touchstone.trainer;

/** A way to learn. */
interface Trainer {

  /** Learns, telling each round to the journal. */
  Model fit(Study study, Journal journal);

  /** The trainer of this name, with its parameters. */
  static Trainer named(Order order, Params params) {
    return switch (order.trainer()) {
      case "baseline" -> new Baseline();
      case "linear" -> order.classifies() ? new Logistic(params) : new Ridge(params);
      case "boosting" -> new Boosting(params, order.seed());
      case "mlp" -> new Mlp(params, order.seed(), order.device());
      default ->
          throw Refused.order(
              "Unknown trainer “%s”: there are baseline, linear, boosting and mlp.",
              order.trainer());
    };
  }
}
