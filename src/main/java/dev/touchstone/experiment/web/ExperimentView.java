package dev.touchstone.experiment.web;

import dev.touchstone.experiment.Experiment;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An experiment as JSON.
 *
 * @param deletedAt since when it lies in the bin; null if it does not
 */
record ExperimentView(
    UUID id,
    String address,
    String title,
    String question,
    String description,
    Instant createdAt,
    @Nullable Instant deletedAt) {

  static ExperimentView of(Experiment experiment) {
    return new ExperimentView(
        experiment.id(),
        experiment.address().toString(),
        experiment.title(),
        experiment.question(),
        experiment.description(),
        experiment.createdAt(),
        experiment.deletedAt());
  }
}
