package dev.touchstone.search;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is searched for.
 *
 * @param text what was typed; any text is fine
 * @param asTyped true to take the spelling as it is
 * @param chosen the values of each dimension to keep; any one of them is enough
 * @param cursor from the page before, null for the first
 * @param limit results on a page, 1 to {@value MOST}
 */
public record Search(
    String text,
    boolean asTyped,
    Map<Dimension, Set<String>> chosen,
    Order order,
    @Nullable String cursor,
    int limit) {
  public static final int MOST = 100;
  public static final int USUAL = 20;

  public Search {
    limit = Math.clamp(limit, 1, MOST);
    chosen = meaningful(chosen);
  }

  public static Search of(String text) {
    return new Search(text, false, Map.of(), Order.BEST, null, USUAL);
  }

  public Search narrowed(Dimension dimension, Set<String> values) {
    Map<Dimension, Set<String>> more = new EnumMap<>(Dimension.class);
    more.putAll(chosen);
    more.put(dimension, values);
    return new Search(text, asTyped, more, order, null, limit);
  }

  public Search after(@Nullable String cursor) {
    return new Search(text, asTyped, chosen, order, cursor, limit);
  }

  public Search sorted(Order order) {
    return new Search(text, asTyped, chosen, order, null, limit);
  }

  public Search limited(int limit) {
    return new Search(text, asTyped, chosen, order, cursor, limit);
  }

  public Search literally() {
    return new Search(text, true, chosen, order, cursor, limit);
  }

  private static Map<Dimension, Set<String>> meaningful(Map<Dimension, Set<String>> chosen) {
    return chosen.entrySet().stream()
        .filter(choice -> !choice.getValue().isEmpty())
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> Set.copyOf(e.getValue())));
  }
}
