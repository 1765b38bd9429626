package dev.touchstone.run.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.grid.Grid;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The keys of a table of runs: J and K move, X chooses the row, C compares what is chosen. */
final class RowKeys<R> {
  private static final String MOVING =
      """
      this.addEventListener('keydown', e => {
        const key = { j: 'ArrowDown', k: 'ArrowUp' }[e.key];
        if (!key || e.ctrlKey || e.metaKey || e.altKey || e.composedPath()[0].matches('input')) return;
        e.composedPath()[0].dispatchEvent(
          new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
      });""";

  private final RunSelection selection;
  private final Function<R, List<UUID>> runs;
  private @Nullable R focused;

  private RowKeys(RunSelection selection, Function<R, List<UUID>> runs) {
    this.selection = selection;
    this.runs = runs;
  }

  /**
   * @param runs what choosing a row chooses
   */
  static <R> void install(Grid<R> grid, RunSelection selection, Function<R, List<UUID>> runs) {
    RowKeys<R> keys = new RowKeys<>(selection, runs);
    grid.getElement().executeJs(MOVING);
    grid.addCellFocusListener(e -> keys.focused = e.getItem().orElse(null));
    Shortcuts.addShortcutListener(grid, keys::toggle, Key.KEY_X).listenOn(grid);
    Shortcuts.addShortcutListener(grid, selection::compare, Key.KEY_C).listenOn(grid);
  }

  private void toggle() {
    if (focused == null) return;
    List<UUID> ids = runs.apply(focused);
    selection.choose(ids, !ids.stream().allMatch(selection::has));
  }
}
