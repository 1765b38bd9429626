package dev.touchstone.model;

import java.util.UUID;

/**
 * A number that a run reported of a logged model.
 *
 * @param time milliseconds since 1970
 * @param dataset on what it was measured; empty name and digest if the program did not say
 */
public record ModelMetric(
    UUID modelId, UUID runId, String key, double value, long time, long step, Dataset dataset) {

  /**
   * @param name at most 500 characters
   * @param digest at most 36 characters
   */
  public record Dataset(String name, String digest) {
    public static final Dataset UNSAID = new Dataset("", "");

    public Dataset {
      ModelName.atMost("dataset_name", 500, name);
      ModelName.atMost("dataset_digest", 36, digest);
    }
  }

  public ModelMetric {
    ModelName.atMost("Metric name", 250, key);
  }
}
