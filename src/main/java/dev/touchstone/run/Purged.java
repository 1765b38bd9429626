package dev.touchstone.run;

/**
 * What removing runs for good gave back.
 *
 * @param runs how many were removed
 * @param bytes of artifacts and scripts that nothing else uses
 */
public record Purged(int runs, long bytes) {}
