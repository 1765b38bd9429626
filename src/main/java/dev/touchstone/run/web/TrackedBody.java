package dev.touchstone.run.web;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The begin of a tracked run as JSON.
 *
 * @param experiment its address; a program that runs in a worker may leave it out
 * @param name made up when absent
 * @param startedAt now when absent
 * @param parent the run it is a part of
 * @param source what the program calls itself
 */
record TrackedBody(
    @Nullable String experiment,
    @Nullable String name,
    @Nullable Instant startedAt,
    @Nullable Map<String, String> tags,
    @Nullable UUID parent,
    @Nullable String source) {}
