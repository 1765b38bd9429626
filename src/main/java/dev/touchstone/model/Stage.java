package dev.touchstone.model;

import dev.touchstone.base.InvalidInput;
import java.util.Arrays;

/** How far a version has come. */
public enum Stage {
  NONE("None"),
  STAGING("Staging"),
  PRODUCTION("Production"),
  ARCHIVED("Archived");

  private final String word;

  Stage(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  /** Whether versions in this stage are in use, so that a newer one may take their place. */
  public boolean active() {
    return this == STAGING || this == PRODUCTION;
  }

  /**
   * @param word in any case
   * @throws InvalidInput if there is no such stage
   */
  public static Stage of(String word) {
    return Arrays.stream(values())
        .filter(stage -> stage.word.equalsIgnoreCase(word))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidInput(
                    "Invalid Model Version stage: %s. Value must be one of None, Staging, Production, Archived."
                        .formatted(word)));
  }
}
