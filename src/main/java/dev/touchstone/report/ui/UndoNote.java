package dev.touchstone.report.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;

/** Says what was done and takes it back on demand. */
final class UndoNote {
  private static final int TIME = 10_000;

  private UndoNote() {}

  static void show(String text, Runnable undo) {
    Notification note = new Notification();
    Button back =
        new Button(
            "Undo",
            e -> {
              note.close();
              undo.run();
            });
    Div row = new Div(new Span(text), back);
    row.addClassNames("row");
    note.add(row);
    note.setDuration(TIME);
    note.setPosition(Notification.Position.BOTTOM_START);
    note.open();
  }
}
