package dev.touchstone.model;

import java.util.UUID;

/** A version was moved to another stage. */
public record StageChanged(UUID modelId, UUID versionId, Stage stage) {}
