package dev.touchstone.leaderboard.ui;

import dev.touchstone.access.Access;
import dev.touchstone.account.Viewer;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.run.Run;
import dev.touchstone.run.RunFilter;
import dev.touchstone.run.RunState;
import dev.touchstone.run.Runs;
import java.util.List;

/** Runs that left predictions for a benchmark and are the viewer's to submit. */
final class SubmittableRuns {
  private SubmittableRuns() {}

  static List<Run> on(Runs runs, Access access, Viewer viewer, Benchmark benchmark, int most) {
    var filter = RunFilter.ALL.state(RunState.FINISHED).input(benchmark.dataVersionId());
    return runs.list(viewer, filter, null, most).items().stream()
        .filter(run -> access.mayWrite(viewer, run.namespaceId()) && predicts(runs, viewer, run))
        .toList();
  }

  static boolean predicts(Runs runs, Viewer viewer, Run run) {
    return runs.artifacts(viewer, run.id()).stream()
        .anyMatch(artifact -> artifact.path().equals(SubmitDialog.PREDICTIONS));
  }
}
