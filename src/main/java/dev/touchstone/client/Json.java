package dev.touchstone.client;

import java.util.Map;
import java.util.stream.Collectors;

/** Writes the little JSON that is needed. */
final class Json {

  private Json() {}

  static String text(String text) {
    StringBuilder json = new StringBuilder(text.length() + 2).append('"');
    text.chars().forEach(c -> append(json, (char) c));
    return json.append('"').toString();
  }

  private static void append(StringBuilder json, char c) {
    if (c == '"' || c == '\\') json.append('\\').append(c);
    else if (c < ' ' || Character.isSurrogate(c)) json.append("\\u%04x".formatted((int) c));
    else json.append(c);
  }

  /** JSON has no NaN and no infinities: they are texts. */
  static String number(double value) {
    return Double.isFinite(value) ? Double.toString(value) : text(Double.toString(value));
  }

  /** An object; the values are JSON already. */
  static String object(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> text(field.getKey()) + ":" + field.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }

  static String texts(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> text(field.getKey()) + ":" + text(field.getValue()))
        .collect(Collectors.joining(",", "{", "}"));
  }
}
