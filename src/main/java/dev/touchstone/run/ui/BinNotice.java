package dev.touchstone.run.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import dev.touchstone.base.ui.Icon;
import dev.touchstone.base.ui.Notice;
import dev.touchstone.base.ui.ReaderTime;
import dev.touchstone.run.Run;
import java.util.List;
import java.util.UUID;

/** Says above the page of a run that it was put away, and gets it back. */
final class BinNotice extends Div {

  BinNotice(RunFacts facts, ReaderTime times, BulkActions actions, Runnable changed) {
    Run run = facts.run();
    if (run.deletedAt() != null)
      add(
          new Notice(
              "trash",
              "In the bin since " + times.words(run.deletedAt()),
              "Lists and comparisons leave it out. All it measured and stored is still there.",
              facts.mayChange() ? inBin(facts, actions, changed) : new Component[0]));
    else if (run.archivedAt() != null)
      add(
          new Notice(
              "box",
              "In the archive since " + times.words(run.archivedAt()),
              "Lists leave it out unless they are asked for archived runs.",
              facts.mayChange() ? archived(run.id(), actions, changed) : new Component[0]));
  }

  private static Component[] inBin(RunFacts facts, BulkActions actions, Runnable changed) {
    List<UUID> run = List.of(facts.run().id());
    Button restore = new Button("Restore run", Icon.of("retry"));
    restore.addClickListener(e -> actions.restore(run, changed));
    Button purge = new Button("Delete for good…", Icon.of("trash"));
    purge.addThemeName("error");
    String experiment = "experiments/" + facts.experiment().address();
    purge.addClickListener(e -> actions.purge(run, () -> UI.getCurrent().navigate(experiment)));
    purge.setEnabled(facts.run().state().over());
    return new Component[] {restore, purge};
  }

  private static Component[] archived(UUID run, BulkActions actions, Runnable changed) {
    Button back = new Button("Take out of the archive", Icon.of("retry"));
    back.addClickListener(e -> actions.archive(List.of(run), false, changed));
    return new Component[] {back};
  }
}
