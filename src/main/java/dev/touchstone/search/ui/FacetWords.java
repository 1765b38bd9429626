package dev.touchstone.search.ui;

import dev.touchstone.search.Dimension;
import dev.touchstone.search.Dimension.RowBand;
import dev.touchstone.search.Dimension.Sharing;
import dev.touchstone.search.FacetCount;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What dimensions and their values are called on the screen. */
final class FacetWords {
  private static final Map<String, String> SHARING =
      Map.of(
          Sharing.EVERYONE.value(), "Everyone",
          Sharing.TEAMS.value(), "Your teams",
          Sharing.YOU.value(), "Only you");
  private static final Map<String, String> ROWS =
      Map.of(
          RowBand.FEW.value(), "Under 1,000",
          RowBand.SOME.value(), "1,000 to 1 million",
          RowBand.MANY.value(), "Over 1 million");
  private static final List<String> BY_SIZE =
      List.of(RowBand.FEW.value(), RowBand.SOME.value(), RowBand.MANY.value());

  private FacetWords() {}

  static String title(Dimension dimension) {
    return switch (dimension) {
      case TASK -> "Task";
      case FORMAT -> "Format";
      case LICENCE -> "Licence";
      case TAG -> "Tag";
      case OWNER -> "Owner";
      case AUDIENCE -> "Who can see it";
      case ROWS -> "Rows";
    };
  }

  static String label(Dimension dimension, String value) {
    return switch (dimension) {
      case AUDIENCE -> SHARING.getOrDefault(value, value);
      case ROWS -> ROWS.getOrDefault(value, value);
      case TASK -> capital(value);
      default -> value;
    };
  }

  /** Rows go from few to many; all others from frequent to rare. */
  static List<FacetCount> ordered(Dimension dimension, List<FacetCount> counts) {
    if (dimension != Dimension.ROWS) return counts;
    return counts.stream()
        .sorted(Comparator.comparingInt(c -> BY_SIZE.indexOf(c.value())))
        .toList();
  }

  private static String capital(String text) {
    return text.isEmpty() ? text : text.substring(0, 1).toUpperCase() + text.substring(1);
  }
}
