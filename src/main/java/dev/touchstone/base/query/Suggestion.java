package dev.touchstone.base.query;

/**
 * What could be written where the cursor stands.
 *
 * @param from where the text begins that it takes the place of; it ends at the cursor
 * @param remark what sort of thing it is
 */
public record Suggestion(String text, String remark, int from) {}
