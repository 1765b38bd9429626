package dev.touchstone.model;

import dev.touchstone.base.InvalidInput;
import dev.touchstone.model.ModelMetric.Dataset;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Which logged models are wanted.
 *
 * @param experiments of which
 * @param filter MLflow's filter language: attributes {@code name}, {@code model_id}, {@code
 *     model_type}, {@code status}, {@code source_run_id}, {@code creation_timestamp}, {@code
 *     last_updated_timestamp}, and {@code metrics}, {@code params}, {@code tags}
 * @param datasets the comparisons of metrics count on one of these; with none of them, the models
 *     that were measured on one of these; an empty digest stands for any
 * @param order the last resort is the newest first
 */
public record LoggedQuery(
    Set<UUID> experiments, String filter, List<Dataset> datasets, List<By> order) {

  /**
   * @param key an attribute or {@code metrics.name}
   * @param dataset on which the metric was measured; empty name and digest for any
   */
  public record By(String key, boolean ascending, Dataset dataset) {}

  private static final int DATASETS = 1000;
  private static final int ORDERS = 30;

  /**
   * @throws InvalidInput if a dataset has no name, there are more than 1,000 of them, or the models
   *     are to be sorted by more than 30 things
   */
  public LoggedQuery {
    if (datasets.size() > DATASETS || order.size() > ORDERS)
      throw new InvalidInput(
          "Models are searched on at most %d datasets and sorted by at most %d things."
              .formatted(DATASETS, ORDERS));
    experiments = Set.copyOf(experiments);
    datasets = List.copyOf(datasets);
    order = List.copyOf(order);
    if (datasets.stream().anyMatch(d -> d.name().isEmpty()))
      throw new InvalidInput("`dataset_name` in the `datasets` clause must be specified.");
  }
}
