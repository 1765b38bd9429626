package dev.touchstone.experiment.web;

import dev.touchstone.experiment.Experiment;
import java.time.Instant;
import java.util.UUID;

/** An experiment as JSON. */
record ExperimentView(
    UUID id, String address, String title, String question, String description, Instant createdAt) {

  static ExperimentView of(Experiment experiment) {
    return new ExperimentView(
        experiment.id(),
        experiment.address().toString(),
        experiment.title(),
        experiment.question(),
        experiment.description(),
        experiment.createdAt());
  }
}
