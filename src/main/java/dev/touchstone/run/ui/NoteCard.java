package dev.touchstone.run.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import dev.touchstone.base.ui.Icon;
import dev.touchstone.base.ui.Markdown;
import dev.touchstone.base.ui.TextDialog;

/** What people wrote about the run, in Markdown; the note that MLflow's clients read and write. */
final class NoteCard extends Card {

  NoteCard(RunFacts facts, RunDesk desk, Runnable changed) {
    super("Note");
    String note = facts.told().note();
    if (note.isBlank()) with(none());
    else with(new Markdown(note));
    if (facts.mayChange()) tool(edit(facts, note, desk, changed));
  }

  private static Div none() {
    Div text = new Div("Nobody wrote one yet.");
    text.addClassNames("faint", "small");
    return text;
  }

  private static Button edit(RunFacts facts, String note, RunDesk desk, Runnable changed) {
    Button edit = new Button(note.isBlank() ? "Write a note" : "Edit note", Icon.of("edit"));
    edit.addThemeNames("tertiary", "small");
    edit.addClickListener(
        e ->
            TextDialog.markdown(
                    "Note on " + facts.run().name(),
                    note,
                    "Save note",
                    text -> {
                      desk.note(facts.run().id(), text);
                      changed.run();
                    })
                .open());
    return edit;
  }
}
