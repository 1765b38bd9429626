package dev.touchstone.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A file of a version.
 *
 * @param path relative, with slashes
 * @param size bytes
 * @param format the ending in lower case: {@code csv}, {@code parquet}, {@code md}
 * @param profile null when the file is not a table
 */
public record DataFile(
    String path, long size, String sha256, String format, @Nullable Profile profile) {}
