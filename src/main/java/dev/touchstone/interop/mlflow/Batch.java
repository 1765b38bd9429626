package dev.touchstone.interop.mlflow;

import dev.touchstone.run.Tracked;
import java.util.List;

/**
 * What a log request says.
 *
 * @param ofModels those of the metrics that are also about a logged model
 */
record Batch(String runId, Tracked tracked, List<ModelMetric> ofModels) {}
