package dev.touchstone.base.query;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a name in a filter belongs to. The first word is the one that is printed. */
public enum Kind {
  ATTRIBUTE("attributes", "attribute", "attr", "run"),
  METRIC("metrics", "metric"),
  PARAM("params", "param", "parameters", "parameter"),
  TAG("tags", "tag"),
  DATASET("datasets", "dataset");

  /** What is known of a dataset that a run declared. */
  public static final Set<String> DATASET_KEYS = Set.of("name", "digest", "context");

  private final List<String> words;

  Kind(String... words) {
    this.words = List.of(words);
  }

  public String word() {
    return words.getFirst();
  }

  /** Whether a run may have nothing of that name, so that a filter can ask for it. */
  boolean mayLack() {
    return this == METRIC || this == PARAM || this == TAG;
  }

  static Optional<Kind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.words.contains(word)).findFirst();
  }
}
