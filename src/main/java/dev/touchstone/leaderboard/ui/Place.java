package dev.touchstone.leaderboard.ui;

import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.Split;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where in a benchmark's page one is; all of it stands in the address.
 *
 * @param path of the page, without a leading slash
 * @param query what stands behind the question mark
 */
record Place(String path, Map<String, List<String>> query) {
  private static final String TAB = "tab";

  /** The word of the tab asked for; empty for the board itself. */
  String tab() {
    return first(TAB).orElse("");
  }

  Optional<String> first(String parameter) {
    return query.getOrDefault(parameter, List.of()).stream().filter(v -> !v.isBlank()).findFirst();
  }

  /** The part asked for, or the one that decides now. */
  Split part(Benchmark benchmark) {
    if (benchmark.open() || first("split").filter("public"::equals).isPresent()) {
      return Split.PUBLIC;
    }
    return Split.PRIVATE;
  }

  /** The same with one parameter changed; blank takes it out. */
  Place with(String parameter, String value) {
    var changed = new LinkedHashMap<>(query);
    if (value.isBlank()) changed.remove(parameter);
    else changed.put(parameter, List.of(value));
    return new Place(path, changed);
  }

  /** Another tab of the page, as one enters it first. */
  Place onTab(String word) {
    return new Place(path, Map.of()).with(TAB, word);
  }

  String href() {
    var words =
        query.entrySet().stream()
            .flatMap(p -> p.getValue().stream().map(v -> encoded(p.getKey()) + "=" + encoded(v)))
            .collect(Collectors.joining("&"));
    return words.isEmpty() ? path : path + "?" + words;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
