package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Problem;
import dev.touchstone.leaderboard.Submission;

/** Gives an entry of the viewer's own another name, on the record. */
class RenameDialog extends Dialog {
  private final BoardDesk desk;
  private final Viewer viewer;
  private final Submission submission;
  private final TextField name = new TextField("Name of the entry");
  private final TextField reason = new TextField("Why (may stay empty)");

  RenameDialog(BoardDesk desk, Viewer viewer, Submission submission) {
    this.desk = desk;
    this.viewer = viewer;
    this.submission = submission;
    setHeaderTitle("Rename " + submission.entry());
    setWidth("460px");
    setMaxWidth("96vw");
    name.setValue(submission.entry());
    name.setAutofocus(true);
    name.setAutoselect(true);
    name.setMaxLength(80);
    reason.setMaxLength(1_000);
    var form = new Div(hint(), name, reason);
    form.addClassName("dialog-form");
    add(form);
    var save = new Button("Rename entry", click -> rename());
    save.setThemeName("primary");
    save.addClickShortcut(Key.ENTER).listenOn(form);
    getFooter().add(new Button("Cancel", click -> close()), save);
  }

  private static Paragraph hint() {
    var words =
        new Paragraph(
            "All its submissions get the new name. Both names stay on the record, with yours, for"
                + " those who may see the entry's submissions.");
    words.addClassNames("small", "muted");
    return words;
  }

  private void rename() {
    try {
      desk.rulings().rename(viewer, submission.id(), name.getValue(), reason.getValue());
      close();
    } catch (Problem problem) {
      name.setErrorMessage(problem.text());
      name.setInvalid(true);
    }
  }
}
