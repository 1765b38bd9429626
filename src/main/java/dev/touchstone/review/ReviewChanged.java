package dev.touchstone.review;

import java.util.UUID;

/** Something was said or decided in the review of a benchmark. */
public record ReviewChanged(UUID benchmarkId) {}
