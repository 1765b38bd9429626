package dev.touchstone.run;

import dev.touchstone.base.InvalidInput;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A dataset that a tracked run says it read. Nothing vouches for it, unlike for what a worker
 * mounted ({@link RunInput}).
 *
 * @param digest at most 36 characters, made by the program's own library
 * @param source where the program says the data came from, in the form that {@code sourceType}
 *     names
 * @param schema columns as JSON
 * @param profile statistics as JSON
 */
public record DeclaredInput(
    String name,
    String digest,
    String sourceType,
    String source,
    @Nullable String schema,
    @Nullable String profile,
    Map<String, String> tags) {

  public DeclaredInput {
    name = InvalidInput.unlessText("A dataset's name", name, 500);
    digest = InvalidInput.unlessText("A dataset's digest", digest, 36);
    tags = Map.copyOf(tags);
  }
}
