package dev.touchstone.interop.mlflow;

import java.util.List;
import java.util.UUID;

/** Is told of metrics that are about logged models, after the run has kept them. */
interface ModelMetrics {
  void logged(Call call, UUID run, List<ModelMetric> metrics);
}
