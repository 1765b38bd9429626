package dev.touchstone.leaderboard.score;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The boxes of one image as text, with semicolons between: {@code class score x y width height} in
 * predictions, {@code class x y width height} in the truth. Nothing, or "-", is no box.
 */
enum Boxes {
  TRUE(5),
  PREDICTED(6);

  private static final int MOST = 1000;

  private final int fields;

  Boxes(int fields) {
    this.fields = fields;
  }

  List<Box> read(String text) {
    return Arrays.stream(parts(text)).map(this::box).toList();
  }

  /** What is wrong with a text; empty if nothing is. */
  Optional<String> fault(String text) {
    var parts = parts(text);
    if (parts.length > MOST) return Optional.of("more than %,d boxes".formatted(MOST));
    return Arrays.stream(parts).flatMap(part -> faultOfOne(part).stream()).findFirst();
  }

  private Optional<String> faultOfOne(String part) {
    var words = part.strip().split("\\s+");
    if (words.length != fields) {
      return Optional.of("a box has %d words, not %d".formatted(fields, words.length));
    }
    for (int i = 1; i < fields; i++) {
      if (!isNumber(words[i])) return Optional.of("“%s” is no number".formatted(words[i]));
    }
    return Arrays.stream(words, fields - 2, fields)
            .anyMatch(size -> !(Double.parseDouble(size) > 0))
        ? Optional.of("a box needs a width and a height above 0")
        : Optional.empty();
  }

  private Box box(String part) {
    var words = part.strip().split("\\s+");
    var numbers = Arrays.stream(words).skip(fields - 4).mapToDouble(Double::parseDouble).toArray();
    var score = this == TRUE ? 1 : Double.parseDouble(words[1]);
    return new Box(words[0], score, numbers[0], numbers[1], numbers[2], numbers[3]);
  }

  private static boolean isNumber(String word) {
    return Decimal.isPlain(word) && Double.isFinite(Double.parseDouble(word));
  }

  private static String[] parts(String text) {
    var stripped = text.strip();
    return stripped.isEmpty() || stripped.equals(Mask.EMPTY) ? new String[0] : stripped.split(";");
  }
}
