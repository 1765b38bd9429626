package dev.touchstone.run.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** The buttons that change the chosen runs; in the bin they are others. */
final class BulkBar extends Span {
  private final BulkActions actions;
  private final RunSelection selection;
  private final Runnable done;

  BulkBar(BulkActions actions, RunSelection selection, Supplier<TableState> state, Runnable done) {
    this.actions = actions;
    this.selection = selection;
    this.done = done;
    addClassName("bulk");
    selection.beforeShown(() -> fill(state.get().show()));
  }

  private void fill(String show) {
    removeAll();
    if (show.equals("bin")) {
      add(button("Restore", () -> actions.restore(chosen(), done)));
      add(button("Delete for good…", () -> actions.purge(chosen(), done)));
      return;
    }
    add(button("Tag…", () -> actions.tag(chosen(), done)));
    add(button("Archive", () -> actions.archive(chosen(), true, done)));
    if (show.equals("archived"))
      add(button("Unarchive", () -> actions.archive(chosen(), false, done)));
    add(button("Delete", () -> actions.delete(chosen(), done)));
  }

  private List<UUID> chosen() {
    return selection.chosen();
  }

  private static Button button(String words, Runnable act) {
    Button button = new Button(words, e -> act.run());
    button.addThemeNames("tertiary", "small");
    button.addClassName("on-stone");
    return button;
  }
}
