package dev.touchstone.leaderboard.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One mapping of a file. What is missing, not understood or of the wrong kind is noted with its
 * place, so that an organiser sees all of it at once.
 */
final class Section {
  private final String place;
  private final Map<?, ?> values;
  private final List<String> faults;
  private final Set<Object> known = new HashSet<>();

  Section(Map<?, ?> values, List<String> faults) {
    this("", values, faults);
  }

  private Section(String place, Map<?, ?> values, List<String> faults) {
    this.place = place;
    this.values = values;
    this.faults = faults;
  }

  /** The text, or an empty one that is noted as missing. */
  String required(String key) {
    var text = text(key);
    if (text == null || text.isBlank()) fault(key, "is missing");
    return text == null ? "" : text.strip();
  }

  @Nullable String text(String key) {
    var value = value(key);
    if (value instanceof Map || value instanceof List) {
      fault(key, "is to be a text");
      return null;
    }
    return value == null ? null : value.toString();
  }

  String textOr(String key, String otherwise) {
    var text = text(key);
    return text == null ? otherwise : text;
  }

  @Nullable Integer whole(String key) {
    var text = text(key);
    if (text == null) return null;
    try {
      return Integer.valueOf(text.strip());
    } catch (NumberFormatException notWhole) {
      fault(key, "is to be a whole number, not “%s”".formatted(text));
      return null;
    }
  }

  /** A share of 1, written as 0.3 or 30 %. */
  double share(String key, double otherwise) {
    var text = text(key);
    if (text == null) return otherwise;
    try {
      var digits = text.replace("%", "").strip();
      return Double.parseDouble(digits) / (text.contains("%") ? 100 : 1);
    } catch (NumberFormatException notANumber) {
      fault(key, "is to be a share such as 0.3 or 30 %%, not “%s”".formatted(text));
      return otherwise;
    }
  }

  boolean flag(String key, boolean otherwise) {
    var text = text(key);
    if (text == null) return otherwise;
    switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "true", "yes" -> {
        return true;
      }
      case "false", "no" -> {
        return false;
      }
      default -> fault(key, "is to be yes or no, not “%s”".formatted(text));
    }
    return otherwise;
  }

  <E extends Enum<E>> E word(String key, Class<E> words, E otherwise) {
    var text = text(key);
    if (text == null) return otherwise;
    for (var word : words.getEnumConstants()) {
      if (word.name().equalsIgnoreCase(text.strip())) return word;
    }
    fault(key, "is to be one of %s, not “%s”".formatted(names(words), text));
    return otherwise;
  }

  /** The mapping below a key; an empty one if there is none. */
  Section section(String key) {
    var value = value(key);
    if (value instanceof Map<?, ?> map) return new Section(place + key + ".", map, faults);
    if (value != null) fault(key, "is to be a mapping");
    return new Section(place + key + ".", Map.of(), faults);
  }

  List<Section> sections(String key) {
    var found = new ArrayList<Section>();
    for (var value : list(key)) {
      var at = "%s%s[%d].".formatted(place, key, found.size() + 1);
      if (value instanceof Map<?, ?> map) found.add(new Section(at, map, faults));
      else fault(key, "is to be a list of mappings");
    }
    return found;
  }

  List<String> texts(String key) {
    return list(key).stream().map(String::valueOf).toList();
  }

  boolean has(String key) {
    return values.get(key) != null;
  }

  boolean empty() {
    return values.isEmpty();
  }

  /** Notes whatever nobody has asked for. */
  void done() {
    values.keySet().stream()
        .filter(key -> !known.contains(key))
        .forEach(key -> fault(String.valueOf(key), "is not known here"));
  }

  /** What nobody has asked for, with its place. */
  List<String> unread() {
    return values.keySet().stream()
        .filter(key -> !known.contains(key))
        .map(key -> place + key)
        .toList();
  }

  void fault(String key, String words) {
    faults.add("“%s%s” %s.".formatted(place, key, words));
  }

  Map<String, Object> raw() {
    var copy = new LinkedHashMap<String, Object>();
    values.forEach((key, value) -> copy.put(String.valueOf(key), value));
    return copy;
  }

  private List<?> list(String key) {
    var value = value(key);
    if (value == null) return List.of();
    if (value instanceof List<?> list) return list;
    fault(key, "is to be a list");
    return List.of();
  }

  private @Nullable Object value(String key) {
    known.add(key);
    return values.get(key);
  }

  private static <E extends Enum<E>> String names(Class<E> words) {
    var names = new ArrayList<String>();
    for (var word : words.getEnumConstants()) names.add(word.name().toLowerCase(Locale.ROOT));
    return String.join(", ", names);
  }
}
