package dev.touchstone.run;

/**
 * A file a run left behind.
 *
 * @param path relative, with forward slashes
 * @param size bytes
 */
public record Artifact(String path, long size, String sha256) {}
