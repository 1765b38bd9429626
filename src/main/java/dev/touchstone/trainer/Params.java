package dev.touchstone.trainer;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The parameters of an order: what was given, and what is used where nothing was given. */
final class Params {

  private final Map<String, String> given;
  private final Map<String, String> used = new LinkedHashMap<>();

  Params(Map<String, String> given) {
    this.given = given;
  }

  /** A whole number of at least {@code least}. */
  int whole(String name, int otherwise, int least) {
    var value = take(name, Integer.toString(otherwise));
    return checkedWhole(name, value, least);
  }

  /** A number from {@code least} to {@code most}, both included. */
  double number(String name, double otherwise, double least, double most) {
    var value = take(name, plain(otherwise));
    try {
      var number = Double.parseDouble(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw Refused.order("Parameter %s is “%s”, which is not a number.", name, value);
    }
    throw Refused.order(
        "Parameter %s is %s: it must be from %s to %s.", name, value, plain(least), plain(most));
  }

  /** Whole numbers of at least 1, separated by commas. */
  List<Integer> wholes(String name, String otherwise) {
    var values = take(name, otherwise).split(",");
    return Arrays.stream(values).map(value -> checkedWhole(name, value.strip(), 1)).toList();
  }

  /**
   * Refuses the order when it names a parameter that nobody asked for: it would be a typing slip.
   */
  void requireAllKnown(String trainer) {
    var unknown = new TreeSet<>(given.keySet());
    unknown.removeAll(used.keySet());
    if (!unknown.isEmpty()) {
      throw Refused.order(
          "The %s trainer has no parameter “%s”; it knows %s.",
          trainer, unknown.first(), String.join(", ", used.keySet()));
    }
  }

  /** Every parameter with the value in use, in the order in which they were asked for. */
  Map<String, String> used() {
    return Collections.unmodifiableMap(used);
  }

  private String take(String name, String otherwise) {
    var value = given.getOrDefault(name, "");
    return used.merge(name, value.isBlank() ? otherwise : value.strip(), (before, now) -> now);
  }

  private static int checkedWhole(String name, String value, int least) {
    try {
      var number = Integer.parseInt(value);
      if (number >= least) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw Refused.order("Parameter %s is “%s”, which is not a whole number.", name, value);
    }
    throw Refused.order("Parameter %s is %s: it must be at least %d.", name, value, least);
  }

  private static String plain(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Long.toString((long) number)
        : Double.toString(number);
  }
}
