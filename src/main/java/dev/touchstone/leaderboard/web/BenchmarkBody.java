package dev.touchstone.leaderboard.web;

import dev.touchstone.base.InvalidInput;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A benchmark to be made as JSON: the tree of a benchmark file. The flat names of before the tree
 * are understood too: {@code version}, {@code testShare}, {@code publicShare}, {@code dailyLimit}.
 */
final class BenchmarkBody {
  private BenchmarkBody() {}

  /**
   * @throws InvalidInput if something is said in both ways
   */
  static Map<String, Object> tree(Map<String, @Nullable Object> body) {
    var tree = new LinkedHashMap<String, Object>();
    body.forEach(
        (key, value) -> {
          if (value != null) tree.put(key, value);
        });
    var version = tree.remove("version");
    if (version != null) tree.computeIfPresent("dataset", (key, at) -> at + "@" + version);
    move(tree, "testShare", "split", "hidden");
    move(tree, "publicShare", "split", "public");
    move(tree, "dailyLimit", "rules", "perDay");
    return tree;
  }

  private static void move(Map<String, Object> tree, String flat, String section, String key) {
    var value = tree.remove(flat);
    if (value == null) return;
    var inner = new LinkedHashMap<String, Object>();
    if (tree.get(section) instanceof Map<?, ?> there) {
      there.forEach((name, known) -> inner.put(String.valueOf(name), known));
    }
    if (inner.put(key, value) != null) {
      throw new InvalidInput("“%s” and “%s.%s” say the same twice.".formatted(flat, section, key));
    }
    tree.put(section, inner);
  }
}
