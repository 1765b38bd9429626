package dev.touchstone.search.web;

import dev.touchstone.search.FacetCount;
import dev.touchstone.search.Found;
import dev.touchstone.search.Found.Correction;
import dev.touchstone.search.Hit;
import dev.touchstone.search.Marked;
import dev.touchstone.search.Marked.Piece;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Results as JSON.
 *
 * @param didYouMean present when the results are for another spelling
 */
record FoundDatasets(
    List<Item> items,
    long total,
    Map<String, List<FacetCount>> facets,
    @Nullable Correction didYouMean,
    @Nullable String next) {

  /** Title and excerpt as text, and once more cut into matching and other pieces. */
  record Item(
      String address,
      String title,
      String excerpt,
      List<Piece> markedTitle,
      List<Piece> markedExcerpt,
      List<String> matchedIn,
      List<String> matchedTags,
      List<String> matchedColumns,
      List<String> tags,
      String license,
      List<String> formats,
      @Nullable String task,
      long rows,
      int columns,
      long bytes,
      Instant updatedAt) {}

  static FoundDatasets of(Found found) {
    Map<String, List<FacetCount>> facets = new LinkedHashMap<>();
    found.facets().forEach((dimension, counts) -> facets.put(dimension.parameter(), counts));
    List<Item> items = found.hits().stream().map(FoundDatasets::item).toList();
    return new FoundDatasets(items, found.total(), facets, found.correction(), found.next());
  }

  private static Item item(Hit hit) {
    return new Item(
        hit.address().toString(),
        hit.title().text(),
        hit.excerpt().text(),
        hit.title().pieces(),
        hit.excerpt().pieces(),
        hit.reasons().places(),
        hit.reasons().tags().stream().map(Marked::text).toList(),
        hit.reasons().columns().stream().map(Marked::text).toList(),
        hit.tags(),
        hit.licence(),
        hit.formats(),
        hit.task(),
        hit.rows(),
        hit.columns(),
        hit.bytes(),
        hit.updatedAt());
  }
}
