package dev.touchstone.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page of results and what all results are made of. Everything counts only what the viewer may
 * see.
 *
 * @param total all results
 * @param visible all datasets the viewer may see, whatever is searched for
 * @param correction null when the results are for the text as it was typed
 * @param next the cursor of the following page, null on the last
 */
public record Found(
    List<Hit> hits,
    long total,
    long visible,
    Map<Dimension, List<FacetCount>> facets,
    @Nullable Correction correction,
    @Nullable String next) {
  public Found {
    hits = List.copyOf(hits);
  }

  /** The results are for {@code shown}; {@code typed} would have found words nobody uses. */
  public record Correction(String shown, String typed) {}
}
