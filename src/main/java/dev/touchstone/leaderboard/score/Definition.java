package dev.touchstone.leaderboard.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a metric is defined. In label, unit and explanation {@code {}} stands for the argument.
 *
 * @param names the first is the one that is kept, the others are understood too
 * @param above truth and predictions must be greater than this
 * @param range of the values it can have
 * @param usual the argument that is offered; null where only the data can name one
 */
record Definition(
    Task task,
    List<String> names,
    String label,
    String unit,
    String explanation,
    boolean higherIsBetter,
    boolean needsProbabilities,
    double above,
    Interval range,
    Parameter parameter,
    String usual,
    Rule rule,
    Fit fit) {
  /** The most characters of a key, which is what tables and addresses hold. */
  static final int LONGEST_KEY = 40;

  /** What is reckoned. */
  @FunctionalInterface
  interface Rule {
    Statistic over(Truth truth, Predictions predictions, Argument argument);
  }

  /** Why some labels cannot be scored by a metric; empty if they can. */
  @FunctionalInterface
  interface Fit {
    Optional<String> fault(Truth truth, Argument argument);
  }

  /** A metric of which more is better, without an argument. */
  static Definition of(
      Task task, String name, String label, String unit, String explanation, Rule rule) {
    return new Definition(
        task,
        List.of(name),
        label,
        unit,
        explanation,
        true,
        false,
        Double.NEGATIVE_INFINITY,
        Interval.UNBOUNDED,
        Parameter.NONE,
        "",
        rule,
        (truth, argument) -> Optional.empty());
  }

  Definition lowerIsBetter() {
    return new Definition(
        task,
        names,
        label,
        unit,
        explanation,
        false,
        needsProbabilities,
        above,
        range,
        parameter,
        usual,
        rule,
        fit);
  }

  Definition fromProbabilities() {
    return new Definition(
        task,
        names,
        label,
        unit,
        explanation,
        higherIsBetter,
        true,
        above,
        range,
        parameter,
        usual,
        rule,
        fit);
  }

  Definition above(double bound) {
    return new Definition(
        task,
        names,
        label,
        unit,
        explanation,
        higherIsBetter,
        needsProbabilities,
        bound,
        range,
        parameter,
        usual,
        rule,
        fit);
  }

  /** Its values are from {@code least} to {@code most}. */
  Definition from(double least, double most) {
    return new Definition(
        task,
        names,
        label,
        unit,
        explanation,
        higherIsBetter,
        needsProbabilities,
        above,
        new Interval(least, most),
        parameter,
        usual,
        rule,
        fit);
  }

  Definition at(Parameter kind, String usualArgument) {
    return new Definition(
        task,
        names,
        label,
        unit,
        explanation,
        higherIsBetter,
        needsProbabilities,
        above,
        range,
        kind,
        usualArgument,
        rule,
        fit);
  }

  Definition alsoNamed(String alias) {
    var all = new ArrayList<>(names);
    all.add(alias);
    return new Definition(
        task,
        List.copyOf(all),
        label,
        unit,
        explanation,
        higherIsBetter,
        needsProbabilities,
        above,
        range,
        parameter,
        usual,
        rule,
        fit);
  }

  Definition unless(Fit fault) {
    return new Definition(
        task,
        names,
        label,
        unit,
        explanation,
        higherIsBetter,
        needsProbabilities,
        above,
        range,
        parameter,
        usual,
        rule,
        fault);
  }

  String name() {
    return names.getFirst();
  }

  /** How its keys are written, such as {@code ndcg@10} or {@code f1_class@CLASS}. */
  String pattern() {
    return switch (parameter) {
      case NONE -> name();
      case CLASS -> name() + "@CLASS";
      case COUNT, SHARE -> name() + "@" + usual;
    };
  }

  /** The metric of this key, if the key is one of this definition's. */
  Optional<Metric> read(String key) {
    var at = key.indexOf('@');
    var name = at < 0 ? key : key.substring(0, at);
    var argument = at < 0 ? "" : key.substring(at + 1);
    var written = (at < 0) == (parameter == Parameter.NONE) && parameter.accepts(argument);
    return written && names.contains(name) && key(argument).length() <= LONGEST_KEY
        ? Optional.of(new Metric(this, new Argument(argument)))
        : Optional.empty();
  }

  /** The metric that is offered to who has said nothing more; empty where the data must say. */
  Optional<Metric> offered() {
    return parameter == Parameter.CLASS
        ? Optional.empty()
        : Optional.of(new Metric(this, new Argument(usual)));
  }

  String key(String argument) {
    return argument.isEmpty() ? name() : name() + "@" + argument;
  }
}
