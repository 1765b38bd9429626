package dev.touchstone.run.ui;

import com.vaadin.flow.component.html.Paragraph;

/** What has to be known to read the table above it. */
final class TableNote extends Paragraph {

  TableNote(String text) {
    super(text);
    addClassNames("faint", "small", "table-note");
  }
}
