package dev.touchstone.interop.mlflow;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** A parameter or a tag as it travels; one without a value has an empty one. */
record Pair(String key, String value) {

  /**
   * @param list its list's name, for a message
   * @param index its place there
   */
  static Pair read(JsonParser parser, String list, int index) {
    Tokens.requireObject(parser, list);
    @Nullable String key = null;
    String value = "";
    for (String name = parser.nextName(); name != null; name = parser.nextName()) {
      parser.nextToken();
      if (name.equals("key")) key = Tokens.text(parser, list);
      else if (name.equals("value")) value = Tokens.textOr(parser, list, "");
      else parser.skipChildren();
    }
    if (key == null || key.isEmpty()) throw MlflowProblem.missing(list + "[" + index + "].key");
    return new Pair(key, value);
  }
}
