package dev.touchstone.model;

import java.util.UUID;

/** A registered model got another version. */
public record VersionRegistered(UUID modelId, UUID versionId) {}
