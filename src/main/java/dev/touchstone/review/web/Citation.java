package dev.touchstone.review.web;

import dev.touchstone.review.Frozen;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How a paper cites a frozen board. */
final class Citation {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter KEY =
      DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  /** What TeX takes for a command. */
  private static final Map<Integer, String> SPECIAL =
      Map.of(
          (int) '\\',
          "\\textbackslash{}",
          (int) '{',
          "\\{",
          (int) '}',
          "\\}",
          (int) '~',
          "\\textasciitilde{}",
          (int) '^',
          "\\textasciicircum{}");

  private Citation() {}

  /** A BibTeX entry. */
  static String bibtex(Frozen frozen, String address) {
    return """
        @misc{%s,
          title = {%s: leaderboard, frozen %s},
          author = {{%s}},
          year = {%d},
          month = %s,
          howpublished = {\\url{%s}},
          note = {%d entries on %d %s rows, SHA-256 %s}
        }
        """
        .formatted(
            key(frozen),
            escaped(frozen.board().title()),
            DAY.format(frozen.at()),
            escaped(frozen.benchmark().namespace()),
            frozen.at().atZone(ZoneOffset.UTC).getYear(),
            MONTH.format(frozen.at()).toLowerCase(Locale.ROOT),
            address,
            frozen.board().entries().size(),
            frozen.board().rows(),
            frozen.board().split(),
            frozen.sha256());
  }

  static String day(Frozen frozen) {
    return DAY.format(frozen.at());
  }

  private static String key(Frozen frozen) {
    var name = frozen.benchmark().name().replaceAll("[^a-zA-Z0-9]", "");
    return name + KEY.format(frozen.at());
  }

  private static String escaped(String text) {
    return text.codePoints().mapToObj(Citation::escaped).collect(Collectors.joining());
  }

  private static String escaped(int point) {
    if ("#$%&_".indexOf(point) >= 0) return "\\" + Character.toString(point);
    return SPECIAL.getOrDefault(point, Character.toString(point));
  }
}
