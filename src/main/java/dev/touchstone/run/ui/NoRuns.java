package dev.touchstone.run.ui;

import com.vaadin.flow.component.Component;
import dev.touchstone.base.ui.EmptyState;

/** What stands in the place of the runs table while it has no row. */
final class NoRuns {
  private NoRuns() {}

  static EmptyState of(TableState state, Component launch) {
    if (!state.filter().isBlank())
      return new EmptyState("filter", "No run matches", "Change the filter, or clear it.");
    if (state.show().equals("bin"))
      return new EmptyState("check", "The bin is empty", "Runs that are deleted wait here first.");
    return new EmptyState(
        "flask",
        "No runs yet",
        "Launch a baseline and two models on one dataset: the table then shows what a model is"
            + " worth.",
        launch);
  }
}
