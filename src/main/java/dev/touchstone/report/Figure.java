package dev.touchstone.report;

import dev.touchstone.base.Ids;
import dev.touchstone.base.InvalidInput;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A live picture of runs.
 *
 * @param metric empty only where the shape needs none
 * @param caption one line of plain text, may be empty
 * @param look how it is drawn, in the words of the address of the comparison page, such as {@code
 *     smooth=0.6} or {@code group=lr}; and {@code columns} of a table, divided by line breaks
 */
public record Figure(
    UUID id, Shape shape, Selection runs, String metric, String caption, Map<String, String> look)
    implements Block {

  private static final int WORD = 8_000;
  private static final int METRIC = 250;
  private static final int CAPTION = 500;
  private static final Set<String> LOOKS =
      Set.of(
          "axis", "against", "smooth", "raw", "scale", "xscale", "colour", "group", "look", "from",
          "to", "across", "up", "contour", "boxes", "columns");

  public Figure {
    look = Map.copyOf(look);
    if (shape.measured() && metric.isBlank())
      throw new InvalidInput("A figure of this shape needs a metric.");
    if (metric.length() > METRIC || caption.length() > CAPTION)
      throw new InvalidInput(
          "A metric has up to 250 characters and a caption up to 500; one is longer.");
    look.forEach(Figure::check);
  }

  public static Figure of(Shape shape, Selection runs, String metric) {
    return new Figure(Ids.next(), shape, runs, metric, "", Map.of());
  }

  /** The same figure, drawn so; what is not said of how to draw stays out. */
  public Figure drawn(Map<String, String> how) {
    return new Figure(id, shape, runs, metric, caption, how);
  }

  /** Whether somebody may say this of a figure's look. */
  public static boolean knows(String word) {
    return LOOKS.contains(word);
  }

  private static void check(String word, String value) {
    if (!knows(word)) throw new InvalidInput("A figure has no setting “%s”.".formatted(word));
    if (value.length() > WORD)
      throw new InvalidInput("The setting “%s” is longer than 8,000 characters.".formatted(word));
  }
}
