package dev.touchstone.catalog;

import dev.touchstone.base.InvalidInput;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The limits of what people may write about a dataset. */
final class Words {
  static final int TITLE = 300;
  static final int DESCRIPTION = 200_000;
  static final int LICENCE = 120;
  static final int TAG = 64;
  static final int TAGS = 40;
  static final int SOURCE = 2_000;
  private static final Set<String> SCHEMES = Set.of("http", "https", "s3", "doi", "ftp", "arn");

  private Words() {}

  static String title(String title) {
    return InvalidInput.unlessText("The title", title, TITLE);
  }

  static String description(String description) {
    return atMost("The description", description.strip(), DESCRIPTION);
  }

  static String licence(String licence) {
    return atMost("The licence", licence.strip(), LICENCE);
  }

  static @Nullable String task(@Nullable String task) {
    return task == null || task.isBlank() ? null : atMost("The task", task.strip(), TAG);
  }

  /** A source is shown as a link, so only schemes that lead to data are taken. */
  static @Nullable String source(@Nullable String source) {
    if (source == null || source.isBlank()) return null;
    String text = atMost("The source", source.strip(), SOURCE);
    String scheme = scheme(text);
    if (scheme == null || SCHEMES.contains(scheme)) return text;
    throw new InvalidInput("The source “" + text + "” is not a web address.");
  }

  private static @Nullable String scheme(String text) {
    try {
      String scheme = new URI(text).getScheme();
      return scheme == null ? null : scheme.toLowerCase(Locale.ROOT);
    } catch (URISyntaxException e) {
      return null; // a reference in words, shown as text
    }
  }

  /** Lower case, each once, in the order given. */
  static List<String> tags(List<String> tags) {
    List<String> clean =
        tags.stream()
            .map(tag -> tag.strip().toLowerCase(Locale.ROOT))
            .filter(tag -> !tag.isEmpty())
            .map(tag -> atMost("The tag “" + tag + "”", tag, TAG))
            .distinct()
            .toList();
    if (clean.size() > TAGS) throw new InvalidInput("A dataset has at most " + TAGS + " tags.");
    return clean;
  }

  private static String atMost(String what, String text, int limit) {
    if (text.length() <= limit) return text;
    throw new InvalidInput("%s is longer than %,d characters.".formatted(what, limit));
  }
}
