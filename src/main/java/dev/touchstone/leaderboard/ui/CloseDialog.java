package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import dev.touchstone.account.Viewer;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.ZonedTime;

/** Asks before the one step that cannot be taken back. */
class CloseDialog extends ConfirmDialog {
  CloseDialog(BoardDesk desk, Viewer viewer, Benchmark benchmark, Runnable closed) {
    setHeader("Close %s?".formatted(benchmark.address().name()));
    setText(
        planned(benchmark)
            + "No more submissions are taken and the private scores are shown to everyone who may see the"
            + " benchmark. It cannot be opened again.");
    setCancelable(true);
    setCancelText("Keep it open");
    setConfirmText("Close benchmark");
    addConfirmListener(
        confirm -> {
          desk.benchmarks().close(viewer, benchmark.address());
          closed.run();
        });
  }

  /** That it would close by itself, and when. */
  private static String planned(Benchmark benchmark) {
    var schedule = benchmark.schedule();
    if (schedule.end() == null) return "";
    return "It would close by itself with the last phase, on %s. "
        .formatted(ZonedTime.of(schedule.end(), schedule.zone()));
  }
}
