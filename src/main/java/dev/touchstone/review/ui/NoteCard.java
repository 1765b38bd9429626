package dev.touchstone.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.ui.Badge;
import dev.touchstone.base.ui.Markdown;
import dev.touchstone.base.ui.TextDialog;
import dev.touchstone.review.Note;
import dev.touchstone.review.Note.Kind;
import dev.touchstone.review.Note.QuestionState;
import java.util.Locale;

/** One note with who wrote it, and what the reader can do about it. */
class NoteCard extends Article {
  private final ReviewDesk desk;
  private final Viewer viewer;
  private final Note note;
  private final boolean owner;
  private final Runnable changed;

  NoteCard(ReviewDesk desk, Viewer viewer, Note note, boolean owner, Runnable changed) {
    this.desk = desk;
    this.viewer = viewer;
    this.note = note;
    this.owner = owner;
    this.changed = changed;
    addClassNames("note-card", note.kind().name().toLowerCase(Locale.ROOT));
    add(head(), note.removedAt() == null ? new Markdown(note.text()) : removed());
    if (note.editedAt() != null || note.removedAt() != null) add(past());
    if (note.removedAt() == null) add(actions());
  }

  private Component head() {
    var row = new Div(Cells.classed(note.author(), "strong"));
    row.addClassNames("row", "wrap");
    if (note.byOwner()) row.add(new Badge(Badge.Tone.PLAIN, "user", "Owner"));
    row.add(Cells.muted(verb()), desk.times().ago(note.writtenAt()));
    if (note.editedAt() != null) row.add(Cells.faint("edited"));
    if (note.state() != null && note.removedAt() == null) row.add(state(note.state()));
    return row;
  }

  private String verb() {
    return switch (note.kind()) {
      case COMMENT -> "commented, for reviewers and organisers";
      case QUESTION -> owner ? "asked you" : "asked the owner";
      case REPLY -> "replied";
    };
  }

  private Badge state(QuestionState state) {
    return switch (state) {
      case OPEN -> new Badge(Badge.Tone.WARN, "clock", owner ? "Waits for you" : "Open");
      case ANSWERED -> new Badge(Badge.Tone.INFO, "send", "Answered");
      case RESOLVED -> new Badge(Badge.Tone.OK, "check", "Resolved");
    };
  }

  private static Component removed() {
    var text = new Paragraph("Taken back by its author");
    text.addClassName("faint");
    return text;
  }

  /** Read when it is opened: few look at earlier wordings. */
  private Component past() {
    var earlier = new Div();
    var details = new Details("Earlier wording", earlier);
    details.addOpenedChangeListener(
        e -> {
          earlier.removeAll();
          desk.threads()
              .past(viewer, note.id())
              .forEach(p -> earlier.add(desk.times().ago(p.until()), new Markdown(p.text())));
        });
    return details;
  }

  private Component actions() {
    var row = new Div();
    row.addClassNames("row", "wrap");
    if (note.kind() == Kind.QUESTION) row.add(button("Reply", this::reply));
    if (resolvable()) row.add(button("Resolve question", this::resolve));
    if (note.own()) row.add(button("Edit", this::edit), button("Take back", this::remove));
    return row;
  }

  private boolean resolvable() {
    return note.kind() == Kind.QUESTION && note.state() != QuestionState.RESOLVED && !owner;
  }

  private void reply() {
    TextDialog.markdown("Reply", "", "Send reply", text -> done(() -> send(text))).open();
  }

  private void send(String text) {
    desk.threads().reply(viewer, note.id(), text);
  }

  private void resolve() {
    done(() -> desk.threads().resolve(viewer, note.id()));
  }

  private void edit() {
    TextDialog.markdown(
            "Edit",
            note.text(),
            "Save",
            text -> done(() -> desk.threads().edit(viewer, note.id(), text)))
        .open();
  }

  private void remove() {
    done(() -> desk.threads().remove(viewer, note.id()));
  }

  private void done(Runnable work) {
    work.run();
    changed.run();
  }

  private static Button button(String words, Runnable work) {
    var button = new Button(words, e -> work.run());
    button.setThemeName("tertiary small");
    return button;
  }
}
