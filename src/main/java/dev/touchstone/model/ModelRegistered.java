package dev.touchstone.model;

import java.util.UUID;

/** A name for versions of a model was made. */
public record ModelRegistered(UUID modelId) {}
