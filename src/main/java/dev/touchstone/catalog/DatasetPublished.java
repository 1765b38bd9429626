package dev.touchstone.catalog;

import java.util.UUID;

/** A version was published. */
public record DatasetPublished(UUID datasetId, UUID versionId) {}
