package dev.touchstone.trainer;

import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads finite decimal numbers, and nothing that Java alone takes for one ("1f", "0x1p3"). */
final class Numbers {

  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?");

  private Numbers() {}

  static OptionalDouble read(@Nullable String text) {
    if (text == null || !DECIMAL.matcher(text).matches()) {
      return OptionalDouble.empty();
    }
    var number = Double.parseDouble(text);
    return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
  }
}
