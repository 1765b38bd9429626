package dev.touchstone.catalog;

/**
 * A bar of a histogram: values from {@code from} up to but without {@code to}, the last with it.
 */
public record Bin(double from, double to, long count) {}
