package dev.touchstone.run;

/**
 * How far a running program says it is.
 *
 * @param total 0 while unknown
 * @param unit what it counts, such as {@code epoch}
 */
public record Progress(long done, long total, String unit) {}
