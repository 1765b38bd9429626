package dev.touchstone.run;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Told on {@code run:<id>} and {@code experiment:<id>}, once for each report of the worker.
 *
 * @param metrics the metrics that have new points
 * @param progress as of this report; null if it said nothing about it
 * @param logLines how many lines the log has by now
 */
public record RunReported(
    UUID runId, Set<String> metrics, @Nullable Progress progress, long logLines) {}
