package dev.touchstone.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON in the one form that is hashed: keys in order, no white space, UTF-8. As there are no
 * decimals in it, this is the form of RFC 8785.
 */
final class Canonical {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Canonical() {}

  static String of(BoardPaper paper) {
    return JSON.writeValueAsString(sorted(JSON.valueToTree(paper)));
  }

  static BoardPaper read(String content) {
    return JSON.readValue(content, BoardPaper.class);
  }

  static String sha256(String content) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(content.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  private static JsonNode sorted(JsonNode node) {
    if (node.isArray()) {
      var array = JSON.createArrayNode();
      node.forEach(item -> array.add(sorted(item)));
      return array;
    }
    return node instanceof ObjectNode object ? sorted(object) : node;
  }

  private static JsonNode sorted(ObjectNode object) {
    var fields = new TreeMap<String, JsonNode>();
    object.properties().forEach(f -> fields.put(f.getKey(), sorted(f.getValue())));
    var ordered = JSON.createObjectNode();
    fields.forEach(ordered::set);
    return ordered;
  }
}
