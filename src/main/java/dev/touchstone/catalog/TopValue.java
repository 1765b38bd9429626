package dev.touchstone.catalog;

/** A frequent value of a column, cut to 200 characters, and the number of its rows. */
public record TopValue(String value, long count) {}
