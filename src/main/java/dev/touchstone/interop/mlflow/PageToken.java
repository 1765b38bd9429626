package dev.touchstone.interop.mlflow;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Pages of lists that are short enough to be made whole: the token holds the next place. */
final class PageToken {
  private static final String PREFIX = "from:";
  private static final Pattern PLACE = Pattern.compile(PREFIX + "\\d+");

  private PageToken() {}

  static String at(int place) {
    byte[] text = (PREFIX + place).getBytes(StandardCharsets.US_ASCII);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
  }

  /**
   * The place, 0 without a token.
   *
   * @throws MlflowProblem for one that no page gave
   */
  static int place(@Nullable String token) {
    if (token == null || token.isEmpty()) return 0;
    try {
      String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.US_ASCII);
      if (PLACE.matcher(text).matches()) return Integer.parseInt(text.substring(PREFIX.length()));
    } catch (IllegalArgumentException e) {
      throw invalid();
    }
    throw invalid();
  }

  static MlflowProblem invalid() {
    return MlflowProblem.invalid("Invalid page token, it is not one that a page gave.");
  }
}
