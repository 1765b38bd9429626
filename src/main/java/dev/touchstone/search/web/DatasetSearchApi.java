package dev.touchstone.search.web;

import dev.touchstone.account.CurrentViewer;
import dev.touchstone.search.Dimension;
import dev.touchstone.search.Finder;
import dev.touchstone.search.Order;
import dev.touchstone.search.Search;
import dev.touchstone.search.Suggestion;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finds and suggests datasets for programs. */
@RestController
@RequestMapping("/api/v1/datasets")
class DatasetSearchApi {
  private final Finder finder;
  private final CurrentViewer viewer;

  DatasetSearchApi(Finder finder, CurrentViewer viewer) {
    this.finder = finder;
    this.viewer = viewer;
  }

  /**
   * @param asTyped true to keep the spelling of {@code q}
   * @param all carries the values chosen per dimension: tag, license, format, namespace, task,
   *     audience, rows; each may be given several times
   */
  @GetMapping
  FoundDatasets find(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "false") boolean asTyped,
      @RequestParam(defaultValue = "best") String sort,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "20") int limit,
      @RequestParam MultiValueMap<String, String> all) {
    Search search = new Search(q, asTyped, chosen(all), Order.of(sort), cursor, limit);
    return FoundDatasets.of(finder.find(viewer.get(), search));
  }

  @GetMapping("/suggest")
  List<Proposal> suggest(
      @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "8") int limit) {
    return finder.suggest(viewer.get(), q, limit).stream().map(Proposal::of).toList();
  }

  /** A dataset proposed while somebody types. */
  record Proposal(String address, String title) {
    static Proposal of(Suggestion suggestion) {
      return new Proposal(suggestion.address().toString(), suggestion.title().text());
    }
  }

  private static Map<Dimension, Set<String>> chosen(MultiValueMap<String, String> all) {
    Map<Dimension, Set<String>> chosen = new EnumMap<>(Dimension.class);
    for (Dimension dimension : Dimension.values())
      chosen.put(dimension, Set.copyOf(all.getOrDefault(dimension.parameter(), List.of())));
    return chosen;
  }
}
