package dev.touchstone.interop.mlflow;

import dev.touchstone.run.MetricPoint;
import org.jspecify.annotations.Nullable;

/** A point of a run's metric that is also about a logged model, and maybe about a dataset. */
record ModelMetric(
    String modelId, MetricPoint point, @Nullable String dataset, @Nullable String digest) {}
