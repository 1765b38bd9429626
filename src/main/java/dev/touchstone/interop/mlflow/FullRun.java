package dev.touchstone.interop.mlflow;

import dev.touchstone.model.ModelLink;
import dev.touchstone.run.DeclaredInput;
import dev.touchstone.run.LatestMetric;
import dev.touchstone.run.Run;
import java.util.List;
import java.util.Map;

/**
 * A run with all that its message holds.
 *
 * @param deleted whether it is in the bin, by itself or with its experiment
 * @param maker the name of who began it
 * @param models the logged models it took in and made
 */
record FullRun(
    Run run,
    boolean deleted,
    String maker,
    List<LatestMetric> metrics,
    Map<String, String> params,
    Map<String, String> tags,
    List<DeclaredInput> inputs,
    List<ModelLink> models) {}
