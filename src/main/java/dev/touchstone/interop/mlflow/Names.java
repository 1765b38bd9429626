package dev.touchstone.interop.mlflow;

import java.util.ArrayDeque;
import java.util.Deque;
import tools.jackson.core.io.JsonStringEncoder;

/** MLflow's rules for names and lengths, in its own words. */
final class Names {
  static final int KEY = 250;
  static final int PARAM = 6000;
  static final int TAG = 8000;
  static final int EXPERIMENT_TAG = 20_000;
  static final int EXPERIMENT = 500;

  private static final String CHARACTERS =
      "Names may only contain alphanumerics, underscores (_), dashes (-), periods (.), spaces ( ), colon(:) and slashes (/).";

  private Names() {}

  static String metric(String name, String path) {
    return limited("Metric name", KEY, checked(name, path));
  }

  static String param(String name, String path) {
    return limited("Param key", KEY, checked(name, path));
  }

  static String tag(String name, String path) {
    return limited(path, KEY, checked(name, path));
  }

  /** Refuses what is longer. */
  static String limited(String what, int limit, String value) {
    if (value.length() > limit && value.codePointCount(0, value.length()) > limit)
      throw MlflowProblem.invalid(
          "'%s' exceeds the maximum length of %d characters".formatted(what, limit));
    return value;
  }

  /** Cuts what is longer, as MLflow's server does with values of parameters and tags of runs. */
  static String cut(int limit, String value) {
    if (value.length() <= limit) return value;
    return value.substring(
        0, Character.isHighSurrogate(value.charAt(limit - 1)) ? limit - 1 : limit);
  }

  private static String checked(String name, String path) {
    if (!plain(name)) throw wrong(name, path, CHARACTERS);
    if (odd(name))
      throw wrong(
          name,
          path,
          "Names may be treated as files in certain cases, and must not resolve to other names when treated as such. This name would resolve to '%s'"
              .formatted(resolved(name)));
    return name;
  }

  /** Whether a metric's name is like nearly all are, so that no rule need be asked. */
  static boolean simple(String name) {
    if (name.isEmpty() || name.length() > KEY) return false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_'))
        return false;
    }
    return true;
  }

  private static boolean plain(String name) {
    for (int i = 0; i < name.length(); i += Character.charCount(name.codePointAt(i)))
      if (!plain(name.codePointAt(i))) return false;
    return true;
  }

  /** What Python calls alphanumeric, numbers such as ² and ½ too, but no half of a character. */
  private static boolean plain(int c) {
    return c >= 'a' && c <= 'z'
        || Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.LETTER_NUMBER
        || Character.getType(c) == Character.OTHER_NUMBER
        || "_/.- :".indexOf(c) >= 0;
  }

  /** Most names hold neither a slash nor a dot and need no closer look. */
  private static boolean odd(String name) {
    if (name.isEmpty()) return true;
    if (name.indexOf('/') < 0 && name.indexOf('.') < 0) return false;
    return name.startsWith("/")
        || name.startsWith("..")
        || !resolved(name).equals(name)
        || name.equals(".");
  }

  /** The path as a file system would shorten it. */
  private static String resolved(String name) {
    Deque<String> kept = new ArrayDeque<>();
    for (String part : name.split("/")) {
      boolean climbs = part.equals("..");
      if (part.isEmpty() || part.equals(".")) continue;
      if (climbs && !kept.isEmpty() && !kept.getLast().equals("..")) kept.removeLast();
      else if (!climbs || !name.startsWith("/")) kept.add(part);
    }
    String path = String.join("/", kept);
    if (name.startsWith("/")) return "/" + path;
    return path.isEmpty() ? "." : path;
  }

  static MlflowProblem wrong(String value, String path, String why) {
    return MlflowProblem.invalid(
        "Invalid value \"%s\" for parameter '%s' supplied: %s"
            .formatted(
                new String(JsonStringEncoder.getInstance().quoteAsCharArray(value)), path, why));
  }
}
