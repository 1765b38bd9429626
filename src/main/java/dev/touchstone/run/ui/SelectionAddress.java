package dev.touchstone.run.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.touchstone.base.Address;
import dev.touchstone.run.Runs;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How the chosen runs stand in an address: by id, but not by hundreds of them. */
final class SelectionAddress {
  /** Instead of ids: all that are shown. */
  private static final String ALL = "all";

  /** Up to as many are named one by one. */
  private static final int NAMED = 30;

  private SelectionAddress() {}

  static String words(RunSelection selection, FoundRuns shown) {
    return all(selection, shown) ? ALL : selection.words();
  }

  /** Chooses what an address says; what is no id is passed over. */
  static void read(String words, RunSelection selection, FoundRuns shown) {
    if (words.equals(ALL)) selection.set(selectable(shown));
    else selection.read(words);
  }

  /** The comparison of what is chosen: by the filter that finds it, where there are many. */
  static QueryParameters comparison(
      Address experiment, TableState state, RunSelection selection, FoundRuns shown) {
    boolean found = shown.size() <= Runs.COMPARED && state.show().isEmpty();
    return found && all(selection, shown)
        ? QueryParameters.simple(
            Map.of("experiment", experiment.toString(), "filter", state.filter()))
        : QueryParameters.of("runs", selection.words());
  }

  private static boolean all(RunSelection selection, FoundRuns shown) {
    return shown.size() > NAMED && selection.isJust(selectable(shown));
  }

  private static List<UUID> selectable(FoundRuns shown) {
    return shown.first(Runs.COMPARED);
  }
}
