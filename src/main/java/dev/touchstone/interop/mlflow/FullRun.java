package dev.touchstone.interop.mlflow;

import dev.touchstone.model.ModelLink;
import dev.touchstone.run.DeclaredInput;
import dev.touchstone.run.Run;
import dev.touchstone.run.RunSheet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A run with all that its message holds.
 *
 * @param maker the name of who began it
 * @param sheet its metrics, parameters and tags
 * @param models the logged models it took in and made
 */
record FullRun(
    Run run, String maker, RunSheet sheet, List<DeclaredInput> inputs, List<ModelLink> models) {

  /** Every run of MLflow's has its name as a tag, and none that tells of its client. */
  Map<String, String> tags() {
    Map<String, String> all = new LinkedHashMap<>(sheet.tags());
    all.remove(Clients.TAG);
    all.put(RunTitles.TAG, run.name());
    return all;
  }
}
