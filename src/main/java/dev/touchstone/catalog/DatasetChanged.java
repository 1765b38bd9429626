package dev.touchstone.catalog;

import java.util.UUID;

/** What a dataset says about itself was set or changed. */
public record DatasetChanged(UUID datasetId) {}
