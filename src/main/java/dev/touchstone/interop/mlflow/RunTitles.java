package dev.touchstone.interop.mlflow;

import dev.touchstone.account.Viewer;
import dev.touchstone.run.RunChange;
import dev.touchstone.run.TrackedRuns;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** In MLflow a run's name is also a tag, and setting the tag names the run. */
@Component
class RunTitles {
  static final String TAG = "mlflow.runName";

  private final TrackedRuns tracked;

  RunTitles(TrackedRuns tracked) {
    this.tracked = tracked;
  }

  void follow(Viewer viewer, UUID run, Map<String, String> tags) {
    String name = tags.get(TAG);
    if (name != null) tracked.update(viewer, run, new RunChange(null, null, Names.cut(250, name)));
  }
}
