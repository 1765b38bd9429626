package dev.touchstone.run.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import dev.touchstone.account.CurrentViewer;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.run.Purged;
import dev.touchstone.run.RunLifecycle;
import dev.touchstone.run.RunTags;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What can be done with many runs at once. */
@Component
class BulkActions {
  private static final int UNDO_MS = 12_000;

  private final RunLifecycle lifecycle;
  private final RunTags tags;
  private final CurrentViewer current;

  BulkActions(RunLifecycle lifecycle, RunTags tags, CurrentViewer current) {
    this.lifecycle = lifecycle;
    this.tags = tags;
    this.current = current;
  }

  /**
   * @param done what to do when the runs have changed
   */
  void delete(List<UUID> runs, Runnable done) {
    lifecycle.delete(current.get(), runs);
    done.run();
    undoable(
        words(runs) + " moved to the bin.",
        () -> {
          lifecycle.restore(current.get(), runs);
          done.run();
        });
  }

  void restore(List<UUID> runs, Runnable done) {
    lifecycle.restore(current.get(), runs);
    done.run();
    Notification.show(words(runs) + " restored.");
  }

  void archive(List<UUID> runs, boolean archived, Runnable done) {
    lifecycle.archive(current.get(), runs, archived);
    done.run();
    undoable(
        words(runs) + (archived ? " archived." : " taken out of the archive."),
        () -> {
          lifecycle.archive(current.get(), runs, !archived);
          done.run();
        });
  }

  /** Asks first and says what it gives back. */
  void purge(List<UUID> runs, Runnable done) {
    Purged gain = lifecycle.purgeable(current.get(), runs);
    ConfirmDialog sure = new ConfirmDialog();
    sure.setHeader("Delete " + words(runs) + " for good?");
    sure.setText(
        "Their metrics, logs and artifacts are removed and cannot be brought back. This gives "
            + Figures.bytes(gain.bytes())
            + " of storage back.");
    sure.setCancelable(true);
    sure.setConfirmText("Delete for good");
    sure.setConfirmButtonTheme("error primary");
    sure.addConfirmListener(
        e -> {
          Purged gone = lifecycle.purge(current.get(), runs);
          done.run();
          Notification.show(
              words(runs) + " deleted, " + Figures.bytes(gone.bytes()) + " given back.");
        });
    sure.open();
  }

  void tag(List<UUID> runs, Runnable done) {
    TextField name = new TextField("Tag");
    TextField value = new TextField("Value");
    Dialog dialog = new Dialog();
    dialog.setHeaderTitle("Tag " + words(runs));
    Div fields = new Div(name, value);
    fields.addClassName("dialog-form");
    dialog.add(fields);
    Button go =
        new Button(
            "Set tag",
            e -> {
              String checked = InvalidInput.unlessText("The tag", name.getValue(), 250);
              tags.put(current.get(), runs, Map.of(checked, value.getValue()));
              dialog.close();
              done.run();
              Notification.show(words(runs) + " tagged.");
            });
    go.addThemeName("primary");
    dialog.getFooter().add(new Button("Cancel", e -> dialog.close()), go);
    dialog.open();
  }

  void untag(UUID run, String name, String value, Runnable done) {
    tags.remove(current.get(), run, name);
    done.run();
    undoable(
        "Tag " + name + " removed.",
        () -> {
          tags.put(current.get(), List.of(run), Map.of(name, value));
          done.run();
        });
  }

  private static void undoable(String words, Runnable undo) {
    Notification note = new Notification();
    note.setDuration(UNDO_MS);
    Button back =
        new Button(
            "Undo",
            e -> {
              undo.run();
              note.close();
            });
    back.addThemeNames("tertiary", "small");
    Div row = new Div(new Span(words), back);
    row.addClassName("row");
    note.add(row);
    note.open();
  }

  private static String words(List<UUID> runs) {
    return Figures.count(runs.size(), "run", "runs");
  }
}
