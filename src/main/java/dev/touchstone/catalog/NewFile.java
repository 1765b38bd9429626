package dev.touchstone.catalog;

import dev.touchstone.base.InvalidInput;
import dev.touchstone.storage.Blob;
import java.util.List;
import java.util.Set;

/**
 * Stored bytes that shall become a file of a version.
 *
 * @param path relative, with slashes; no empty, {@code .} or {@code ..} steps
 */
public record NewFile(String path, Blob blob) {
  private static final int LONGEST = 400;
  private static final Set<String> STEPS_ASIDE = Set.of("", ".", "..");

  public NewFile {
    boolean strange = path.chars().anyMatch(c -> c < ' ' || c == '\\' || c == 127);
    boolean aside = List.of(path.split("/", -1)).stream().anyMatch(STEPS_ASIDE::contains);
    if (strange || aside || path.length() > LONGEST)
      throw new InvalidInput(
          "“" + path + "” cannot be the path of a file: use names with slashes between.");
  }
}
