package dev.touchstone.lineage;

import java.util.Arrays;
import java.util.Optional;

/** What a node stands for, in the order in which one comes from another. */
public enum Kind {
  DATASET_VERSION("dataset-version", "Dataset version"),
  RUN("run", "Run"),
  ARTIFACT("artifact", "Artifact"),
  SUBMISSION("submission", "Submission"),
  ENTRY("entry", "Entry");

  private final String slug;
  private final String words;

  Kind(String slug, String words) {
    this.slug = slug;
    this.words = words;
  }

  /** How addresses write it. */
  public String slug() {
    return slug;
  }

  /** How people read it. */
  public String words() {
    return words;
  }

  /** What a thing of this kind is usually made from. */
  Kind before() {
    return values()[Math.max(0, ordinal() - 1)];
  }

  /** What is usually made from a thing of this kind. */
  Kind after() {
    return values()[Math.min(values().length - 1, ordinal() + 1)];
  }

  static Optional<Kind> ofSlug(String slug) {
    return Arrays.stream(values()).filter(kind -> kind.slug.equals(slug)).findFirst();
  }
}
