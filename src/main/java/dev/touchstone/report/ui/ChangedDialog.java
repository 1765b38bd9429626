package dev.touchstone.report.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.touchstone.report.ReportCard;
import dev.touchstone.report.ReportChanged;

/**
 * Tells one who writes that another saved meanwhile; whatever is chosen, nothing is lost unasked.
 */
final class ChangedDialog extends Dialog {

  /**
   * @param over saves mine in place of theirs
   * @param copy saves mine as another report
   */
  ChangedDialog(ReportChanged theirs, Runnable over, Runnable copy, ReportCard report) {
    setHeaderTitle("Somebody else saved this report");
    Anchor see = new Anchor("reports/" + report.address(), "Read theirs in a new tab");
    see.setTarget(AnchorTarget.BLANK);
    Paragraph text =
        new Paragraph(theirs.text() + " Choose what becomes of yours, or go on writing.");
    Div content = new Div(text, see);
    content.addClassName("dialog-form");
    add(content);
    getFooter()
        .add(
            new Button("Keep writing", e -> close()),
            closing("Save mine over theirs", "error", over),
            closing("Save mine as a new report", "primary", copy));
  }

  private Button closing(String words, String theme, Runnable work) {
    Button button =
        new Button(
            words,
            e -> {
              close();
              work.run();
            });
    button.addThemeName(theme);
    return button;
  }
}
