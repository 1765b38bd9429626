package dev.touchstone.experiment.web;

import dev.touchstone.access.Visibility;
import dev.touchstone.base.Address;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.experiment.NewExperiment;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A new experiment as JSON.
 *
 * @param visibility private when absent
 */
record ExperimentBody(
    @Nullable String namespace,
    @Nullable String name,
    @Nullable String question,
    @Nullable String description,
    @Nullable Visibility visibility) {

  NewExperiment wanted() {
    return new NewExperiment(
        new Address(required("namespace", namespace), required("name", name)),
        required("question", question),
        Objects.requireNonNullElse(description, ""),
        Objects.requireNonNullElse(visibility, Visibility.PRIVATE));
  }

  private static String required(String field, @Nullable String value) {
    if (value == null) {
      throw new InvalidInput("The field “" + field + "” is missing.");
    }
    return value;
  }
}
