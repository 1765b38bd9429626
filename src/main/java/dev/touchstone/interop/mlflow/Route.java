package dev.touchstone.interop.mlflow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One route of the protocol.
 *
 * @param path below {@code /mlflow/{namespace}/}, without the {@code api/2.0/} that may stand in
 *     four forms; a segment such as <code>{id}</code> names what stands there, a last one such as
 *     <code>{*path}</code> all that follows, still encoded
 * @param writes refused to a token that may only read
 */
record Route(String method, String path, boolean writes, Handler handler) {

  boolean hasNames() {
    return path.indexOf('{') >= 0;
  }

  /** What stands at the names, or null when the path is not of this route. */
  @Nullable Map<String, String> match(String raw) {
    int rest = path.indexOf("{*");
    return rest < 0 ? matchSegments(raw) : matchRest(raw, path.substring(0, rest - 1), rest);
  }

  private @Nullable Map<String, String> matchRest(String raw, String before, int rest) {
    String name = path.substring(rest + 2, path.length() - 1);
    if (raw.equals(before)) return Map.of(name, "");
    return raw.startsWith(before + "/") ? Map.of(name, raw.substring(before.length() + 1)) : null;
  }

  private @Nullable Map<String, String> matchSegments(String raw) {
    String[] pattern = path.split("/");
    List<String> segments = RawPath.segments(raw);
    if (pattern.length != segments.size()) return null;
    Map<String, String> named = new HashMap<>();
    for (int i = 0; i < pattern.length; i++) {
      if (pattern[i].startsWith("{")) named.put(nameIn(pattern[i]), segments.get(i));
      else if (!pattern[i].equals(segments.get(i))) return null;
    }
    return named;
  }

  private static String nameIn(String segment) {
    return segment.substring(1, segment.length() - 1);
  }
}
