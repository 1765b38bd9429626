package dev.touchstone.journey;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Predictions of a penguin's species from the lines of a test file, header first. */
final class Penguins {
  private Penguins() {}

  /** Two thresholds on flipper and bill, right for nearly all of them. */
  static String byRule(List<String> lines) {
    return file(lines, fields -> species(lines, fields, 206, 43.3));
  }

  /** Thresholds a little off, so that a few differ. */
  static String byRoughRule(List<String> lines) {
    return file(lines, fields -> species(lines, fields, 206, 43.0));
  }

  static String allTheSame(List<String> lines) {
    return file(lines, fields -> "Adelie");
  }

  private static String species(
      List<String> lines, List<String> fields, double longFlipper, double longBill) {
    if (number(lines, fields, "flipper") >= longFlipper) return "Gentoo";
    return number(lines, fields, "bill_l") < longBill ? "Adelie" : "Chinstrap";
  }

  /** Of the first column whose name begins so; 0 where the field is empty. */
  private static double number(List<String> lines, List<String> fields, String column) {
    var names = fields(lines.getFirst());
    var at = names.stream().filter(n -> n.startsWith(column)).findFirst().map(names::indexOf);
    return at.map(fields::get)
        .filter(text -> text.matches("[\\d.]+"))
        .map(Double::parseDouble)
        .orElse(0.0);
  }

  private static String file(List<String> lines, Function<List<String>, String> predict) {
    return lines.stream()
        .skip(1)
        .map(Penguins::fields)
        .map(fields -> fields.getFirst() + "," + predict.apply(fields))
        .collect(Collectors.joining("\n", "id,prediction\n", "\n"));
  }

  private static List<String> fields(String line) {
    return Arrays.asList(line.split(",", -1));
  }
}
