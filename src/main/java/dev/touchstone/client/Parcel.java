package dev.touchstone.client;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One request to be sent, once or more often: the server takes the same one twice as one.
 *
 * @param number counts a run's requests from 0, the one that begins it
 * @param path below the run's address, or absolute
 * @param body in memory, else in {@code file}
 */
record Parcel(
    long number, String method, String path, byte @Nullable [] body, @Nullable Path file) {

  static final long BEGIN = 0;

  static Parcel of(long number, String method, String path, String json) {
    return new Parcel(number, method, path, json.getBytes(StandardCharsets.UTF_8), null);
  }

  boolean begins() {
    return number == BEGIN;
  }
}
