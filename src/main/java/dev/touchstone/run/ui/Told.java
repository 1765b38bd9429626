package dev.touchstone.run.ui;

import dev.touchstone.run.DeclaredInput;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What people noted of a run and what its program said of itself. Nothing vouches for it.
 *
 * @param tags all of them, those that MLflow's clients keep for themselves too
 */
record Told(Map<String, String> tags, List<DeclaredInput> declared) {
  static final String NOTE = "mlflow.note.content";

  /** Starts of names that programs, not people, give. */
  private static final List<String> INTERNAL = List.of("mlflow.", "touchstone.");

  private static final int COMMIT = 10;

  /** Markdown; blank if there is none. */
  String note() {
    return tags.getOrDefault(NOTE, "");
  }

  /** Tags without those that programs keep for themselves, by name. */
  Map<String, String> own() {
    Map<String, String> own = new TreeMap<>(tags);
    own.keySet().removeIf(name -> INTERNAL.stream().anyMatch(name::startsWith));
    return own;
  }

  Optional<String> source() {
    return said("mlflow.source.name");
  }

  /** What kind of thing the source is, in words. */
  Optional<String> kind() {
    return said("mlflow.source.type").map(Told::kind);
  }

  private static String kind(String type) {
    return switch (type) {
      case "LOCAL" -> "program";
      case "NOTEBOOK" -> "notebook";
      case "JOB" -> "job";
      case "PROJECT" -> "MLflow project";
      default -> type.toLowerCase(Locale.ROOT);
    };
  }

  /** The commit that the source was at, shortened. */
  Optional<String> commit() {
    return said("mlflow.source.git.commit").map(c -> c.substring(0, Math.min(COMMIT, c.length())));
  }

  Optional<String> branch() {
    return said("mlflow.source.git.branch");
  }

  /** The name of the person on the machine where it ran. */
  Optional<String> user() {
    return said("mlflow.user");
  }

  /** The library that reported, with its version. */
  Optional<String> client() {
    return said("touchstone.client");
  }

  Optional<String> host() {
    return said("mlflow.host").or(() -> said("host")).or(() -> said("hostname"));
  }

  private Optional<String> said(String name) {
    return Optional.ofNullable(tags.get(name)).filter(text -> !text.isBlank());
  }
}
