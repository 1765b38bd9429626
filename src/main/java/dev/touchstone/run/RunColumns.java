package dev.touchstone.run;

import java.util.List;

/** Names that runs have values for, each list in the order of the alphabet. */
public record RunColumns(List<String> metrics, List<String> params, List<String> tags) {

  public RunColumns {
    metrics = List.copyOf(metrics);
    params = List.copyOf(params);
    tags = List.copyOf(tags);
  }
}
