package dev.touchstone.catalog;

import java.util.UUID;

/** A dataset was deleted with all of its versions. */
public record DatasetRemoved(UUID datasetId) {}
