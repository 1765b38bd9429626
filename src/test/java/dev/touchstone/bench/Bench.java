package dev.touchstone.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * The benchmarks' program: {@code Bench NAME… [--quick] [--only ours|peer] [--figure FIGURE]}.
 * Prints a table for people to standard error and one JSON line per figure to standard output.
 */
final class Bench {
  private Bench() {}

  /**
   * How much is measured.
   *
   * @param quick smaller sizes, for a look within minutes
   * @param only one side alone ({@code ours} or {@code peer}), or empty for both
   * @param figure one figure alone, or empty for all of the benchmark
   */
  record Plan(boolean quick, String only, String figure) {
    boolean ours() {
      return !only.equals("peer");
    }

    boolean peer() {
      return !only.equals("ours");
    }

    boolean wants(String... figures) {
      return figure.isEmpty() || List.of(figures).contains(figure);
    }

    int size(int full, int quickly) {
      return quick ? quickly : full;
    }
  }

  static void main(String[] words) {
    List<String> names = new ArrayList<>(List.of(words));
    boolean quick = names.remove("--quick");
    var plan = new Plan(quick, taken(names, "--only"), taken(names, "--figure"));
    List<Figure> figures = new ArrayList<>();
    names.forEach(name -> figures.addAll(bench(name, plan)));
    print(figures);
    System.exit(0);
  }

  /** The value that follows an option, both taken out of the words; empty if it is not there. */
  private static String taken(List<String> words, String option) {
    int at = words.indexOf(option);
    if (at < 0) return "";
    String value = words.get(at + 1);
    words.subList(at, at + 2).clear();
    return value;
  }

  private static List<Figure> bench(String name, Plan plan) {
    return switch (name) {
      case "tracking" -> new Tracking(plan).figures();
      case "compare" -> new Comparing(plan).figures();
      case "score" -> new Scoring(plan).figures();
      default ->
          throw new IllegalArgumentException(
              "No benchmark “" + name + "”: tracking, compare, score");
    };
  }

  /** Says what is going on. */
  static void say(String words, Object... values) {
    System.err.println(words.formatted(values));
  }

  private static void print(List<Figure> figures) {
    say("");
    say("%s", Figure.heading());
    figures.forEach(figure -> say("%s", figure.row()));
    figures.forEach(figure -> System.out.println(figure.json()));
  }
}
