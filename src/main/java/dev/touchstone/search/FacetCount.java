package dev.touchstone.search;

/**
 * How many results have a value.
 *
 * @param chosen whether the results are narrowed to it
 */
public record FacetCount(String value, long count, boolean chosen) {}
