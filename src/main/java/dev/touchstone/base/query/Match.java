package dev.touchstone.base.query;

import java.util.List;
import java.util.stream.Collectors;

/** What a clause asks of its subject. */
public sealed interface Match {

  /** A finite number compared; for times it is milliseconds since 1970. */
  record Number(Comparison comparison, double value) implements Match {
    public Number {
      if (!Double.isFinite(value)) throw new IllegalArgumentException("not a finite number");
      value += 0.0; // so that -0 is 0
    }

    @Override
    public String toString() {
      boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
      return comparison.sign() + " " + (whole ? String.valueOf((long) value) : value);
    }
  }

  /** A text that is, or is not, exactly this. */
  record Text(Comparison comparison, String value) implements Match {
    public Text {
      if (!comparison.forText()) throw new IllegalArgumentException("texts have no order");
    }

    @Override
    public String toString() {
      return comparison.sign() + " " + Quotes.of(value);
    }
  }

  /**
   * A text that fits a pattern in which {@code %} is any text and {@code _} any character.
   *
   * @param anyCase ILIKE: capitals and small letters are the same
   */
  record Like(String pattern, boolean anyCase) implements Match {
    @Override
    public String toString() {
      return (anyCase ? "ILIKE " : "LIKE ") + Quotes.of(pattern);
    }
  }

  /** A text that is, or is not, one of these. */
  record Among(List<String> values, boolean negated) implements Match {
    public Among {
      values = List.copyOf(values);
      if (values.isEmpty()) throw new IllegalArgumentException("a list without elements");
    }

    @Override
    public String toString() {
      String list = values.stream().map(Quotes::of).collect(Collectors.joining(", "));
      return (negated ? "NOT IN (" : "IN (") + list + ")";
    }
  }

  /** Whether there is a value at all. */
  record Present(boolean wanted) implements Match {
    @Override
    public String toString() {
      return wanted ? "IS NOT NULL" : "IS NULL";
    }
  }
}
