package dev.touchstone.model;

import dev.touchstone.base.InvalidInput;
import java.util.regex.Pattern;

/** What names and notes may look like: the limits are those that MLflow's clients know. */
final class ModelName {
  private static final int NAME = 256;
  private static final int LOGGED = 500;
  private static final int ALIAS = 255;
  private static final Pattern ALIAS_LETTERS =
      Pattern.compile("[\\w-]+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern LIKE_VERSION = Pattern.compile("[vV]\\d+");
  private static final Pattern NOT_LOGGED = Pattern.compile("[/:.%\"']");

  private ModelName() {}

  static String registered(String name) {
    if (name.isBlank()) throw new InvalidInput("Missing value for required parameter 'name'.");
    if (name.contains("/") || name.contains(":"))
      throw new InvalidInput(
          "Invalid model name '%s'. Names cannot contain '/' or ':'.".formatted(name));
    if (name.equals(".") || name.startsWith(".."))
      throw new InvalidInput(
          "Invalid model name '%s'. A name must not read as a folder above.".formatted(name));
    return atMost("name", NAME, name);
  }

  static String logged(String name) {
    if (name.isEmpty() || NOT_LOGGED.matcher(name).find())
      throw new InvalidInput(
          "Invalid model name ('%s') provided. Model name must be a non-empty string and cannot contain the following characters: ('/', ':', '.', '%%', '\"', \"'\")"
              .formatted(name));
    return atMost("name", LOGGED, name);
  }

  static String alias(String alias) {
    if (alias.isEmpty()) throw new InvalidInput("Registered model alias name cannot be empty.");
    if (!ALIAS_LETTERS.matcher(alias).matches())
      throw new InvalidInput(
          "Invalid alias name: '%s'. Names may only contain alphanumerics, underscores (_), and dashes (-)."
              .formatted(alias));
    return atMost("Registered model alias name", ALIAS, alias);
  }

  /** An alias that somebody wants to give: it may not look like what means something else. */
  static String freeAlias(String alias) {
    if (alias.equalsIgnoreCase("latest"))
      throw new InvalidInput("'latest' alias name (case insensitive) is reserved.");
    if (LIKE_VERSION.matcher(alias).matches())
      throw new InvalidInput("Version alias name '%s' is reserved.".formatted(alias));
    return alias(alias);
  }

  /**
   * @param what names the text in the message
   * @param limit characters
   */
  static String atMost(String what, int limit, String text) {
    if (text.length() > limit)
      throw new InvalidInput(
          "'%s' exceeds the maximum length of %s characters".formatted(what, limit));
    return text;
  }
}
