package dev.touchstone.model;

import dev.touchstone.base.InvalidInput;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One key to sort by, such as {@code name DESC}. */
record Order(String key, boolean ascending) {
  private static final Pattern WORDS =
      Pattern.compile(
          "\\s*(?:attributes?\\.)?[`\"]?([\\w.]+)[`\"]?(?:\\s+(asc|desc))?\\s*",
          Pattern.CASE_INSENSITIVE);

  /**
   * @param valid the keys one may sort by
   * @throws InvalidInput if a key is not valid or stands twice
   */
  static List<Order> parse(List<String> texts, Set<String> valid) {
    List<Order> all = texts.stream().map(text -> parse(text, valid)).toList();
    if (all.stream()
            .map(Order::key)
            .collect(java.util.stream.Collectors.toCollection(HashSet::new))
            .size()
        < all.size()) throw new InvalidInput("`order_by` contains duplicate fields: " + texts);
    return all;
  }

  private static Order parse(String text, Set<String> valid) {
    Matcher words = WORDS.matcher(text);
    if (!words.matches())
      throw new InvalidInput("Invalid order_by clause '%s'. Could not be parsed.".formatted(text));
    if (!valid.contains(words.group(1)))
      throw new InvalidInput(
          "Invalid order by key '%s' specified. Valid keys are '%s'"
              .formatted(words.group(1), new java.util.TreeSet<>(valid)));
    return new Order(words.group(1), !"desc".equalsIgnoreCase(words.group(2)));
  }
}
