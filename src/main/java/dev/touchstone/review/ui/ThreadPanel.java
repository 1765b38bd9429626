package dev.touchstone.review.ui;

import com.vaadin.flow.component.html.Div;
import dev.touchstone.account.Viewer;
import dev.touchstone.review.Note;
import dev.touchstone.review.Note.Kind;
import java.util.List;

/** Comments and questions in the order they were written, replies below their question. */
class ThreadPanel extends Div {
  private final ReviewDesk desk;
  private final Viewer viewer;
  private final boolean owner;
  private final Runnable changed;

  /**
   * @param owner whether the reader answers for the entry
   */
  ThreadPanel(ReviewDesk desk, Viewer viewer, List<Note> notes, boolean owner, Runnable changed) {
    this.desk = desk;
    this.viewer = viewer;
    this.owner = owner;
    this.changed = changed;
    addClassName("thread");
    notes.stream().filter(n -> n.kind() != Kind.REPLY).forEach(n -> add(start(n, notes)));
  }

  private Div start(Note note, List<Note> all) {
    var card = new NoteCard(desk, viewer, note, owner, changed);
    var whole = new Div(card);
    whole.addClassName("note-thread");
    all.stream()
        .filter(reply -> note.id().equals(reply.questionId()))
        .forEach(reply -> whole.add(reply(reply)));
    return whole;
  }

  private NoteCard reply(Note reply) {
    var card = new NoteCard(desk, viewer, reply, owner, changed);
    card.addClassName("reply");
    return card;
  }
}
