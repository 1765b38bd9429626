package dev.touchstone.review.ui;

import com.vaadin.flow.component.html.Anchor;
import dev.touchstone.leaderboard.Benchmark;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Where in the review of a benchmark one is; all of it stands in the address. */
record ReviewPlace(Benchmark benchmark, Map<String, List<String>> state) {
  static final String WORD = "review";

  Optional<String> word(String key) {
    return state.getOrDefault(key, List.of()).stream().filter(v -> !v.isBlank()).findFirst();
  }

  /** Empty too where what stands there is no id. */
  Optional<UUID> id(String key) {
    return word(key).filter(v -> v.matches("[0-9a-fA-F-]{36}")).map(UUID::fromString);
  }

  /** The address of the list with the same filters, but for one. */
  String with(String key, String value) {
    var query = new LinkedHashMap<String, String>();
    for (var kept : List.of("show", "sort", "view", "q")) {
      word(kept).ifPresent(v -> query.put(kept, v));
    }
    query.put(key, value);
    return href(query);
  }

  /** The address of something else in the review. */
  String href(Map<String, String> query) {
    var words = new LinkedHashMap<String, String>();
    words.put("tab", WORD);
    words.putAll(query);
    return page()
        + words.entrySet().stream()
            .filter(e -> !e.getValue().isEmpty())
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&", "?", ""));
  }

  String entry(UUID id) {
    return href(Map.of("entry", id.toString()));
  }

  String page() {
    return "leaderboards/" + benchmark.address();
  }

  static Anchor link(String href, String text) {
    var link = new Anchor(href, text);
    link.setRouterIgnore(false);
    return link;
  }
}
