package dev.touchstone.interop.mlflow;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.web.util.UriUtils;

/**
 * Paths as they came over the wire, still encoded, because decoding twice is how other trackers
 * were broken into (CVE-2024-1560).
 */
final class RawPath {
  private static final int LIMIT = 1000;
  private static final Pattern DOTS = Pattern.compile("\\.\\.?(;.*)?");

  private RawPath() {}

  /** Each segment decoded once. */
  static List<String> segments(String raw) {
    return Arrays.stream(raw.split("/", -1)).map(RawPath::decoded).toList();
  }

  /**
   * A path below something, decoded once.
   *
   * @throws MlflowProblem when it could mean something else to whoever decodes it again, or climbs
   *     out of where it stands
   */
  static String safe(String raw) {
    return checked(decoded(raw));
  }

  /** As {@link #safe} for text that was decoded already. */
  static String checked(String path) {
    String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    if (trimmed.isEmpty()) return trimmed;
    if (trimmed.length() > LIMIT || !harmless(trimmed) || !harmless(fullyDecoded(trimmed)))
      throw MlflowProblem.invalid("Invalid path");
    return trimmed;
  }

  private static boolean harmless(String path) {
    return path.chars().noneMatch(RawPath::odd)
        && !path.matches("(?i)([a-z]:|[a-z][a-z0-9+.-]*:/).*")
        && Arrays.stream(path.split("/", -1)).noneMatch(RawPath::climbs);
  }

  private static boolean odd(int character) {
    return character == '\\'
        || character == '#'
        || Character.isISOControl(character)
        || character == 0xFFFD
        || Character.getType(character) == Character.FORMAT;
  }

  /**
   * Empty segments are refused too: what starts with one is an absolute path. Some readers pass
   * over what follows a semicolon.
   */
  private static boolean climbs(String segment) {
    return segment.isEmpty() || segment.charAt(0) == '.' && DOTS.matcher(segment).matches();
  }

  /** Names with a percent sign are fine as long as no reading of them leads elsewhere. */
  private static String fullyDecoded(String path) {
    String before = path;
    for (int i = 0; i < 8; i++) {
      String after = lenient(before);
      if (after.equals(before)) return after;
      before = after;
    }
    throw MlflowProblem.invalid("Invalid path");
  }

  private static String lenient(String text) {
    try {
      return UriUtils.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  private static String decoded(String raw) {
    try {
      return UriUtils.decode(raw, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw MlflowProblem.invalid("Invalid path");
    }
  }
}
