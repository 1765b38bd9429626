package dev.touchstone.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.touchstone.base.ui.Markdown;
import dev.touchstone.report.TextBlock;

/** A text as it will be read, and on demand the Markdown beside it. */
final class TextWriter implements BlockCard.BlockWriter {
  private final BlockChanges changes;
  private final TextArea area = new TextArea();
  private final Div shown = new Div();
  private final Div both = new Div(area, shown);
  private TextBlock block;

  TextWriter(TextBlock block, BlockChanges changes) {
    this.block = block;
    this.changes = changes;
    both.addClassName("text-writer");
    shown.addClassName("grow");
    prepareArea();
    show();
  }

  private void prepareArea() {
    area.setAriaLabel("Text in Markdown");
    area.setPlaceholder("Text in Markdown: # heading, **bold**, - list, | table |");
    area.setMinRows(6);
    area.setMaxLength(TextBlock.MOST);
    area.setValue(block.markdown());
    area.setValueChangeMode(ValueChangeMode.LAZY);
    area.setVisible(false);
    area.addValueChangeListener(e -> write(e.getValue()));
  }

  private void write(String text) {
    block = block.saying(text);
    show();
    changes.changed(block);
  }

  private void show() {
    shown.removeAll();
    shown.add(block.markdown().isBlank() ? blank() : new Markdown(block.markdown()));
  }

  private static Component blank() {
    Paragraph blank = new Paragraph("What you write appears here");
    blank.addClassName("faint");
    return blank;
  }

  @Override
  public void toggle() {
    area.setVisible(!area.isVisible());
    both.setClassName("open", area.isVisible());
    if (area.isVisible()) area.focus();
  }

  @Override
  public Component component() {
    return both;
  }
}
