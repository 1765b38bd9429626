package dev.touchstone.report.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.touchstone.report.Reach;

/** Above a report that is being written: who will be able to read it, and saving. */
final class SaveBar extends Div {
  private final ReachLine reach = new ReachLine();
  private final Span state = new Span();
  private final Button save = new Button("Save report");

  SaveBar(Runnable save, Runnable leave) {
    addClassNames("row", "wrap", "save-bar");
    this.save.addThemeName("primary");
    this.save.addClickListener(e -> save.run());
    this.save.getElement().setAttribute("title", "Ctrl+S");
    state.addClassNames("faint", "small");
    Button close = new Button("Close", e -> leave.run());
    add(reach, state, close, this.save);
  }

  void show(Reach now, boolean unsaved) {
    reach.show(now, "will be able to");
    state.setText(unsaved ? "Not saved yet" : "");
    save.setEnabled(unsaved);
  }
}
