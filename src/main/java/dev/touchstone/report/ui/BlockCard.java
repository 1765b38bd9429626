package dev.touchstone.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.touchstone.base.ui.Icon;
import dev.touchstone.report.Block;
import dev.touchstone.report.Figure;
import dev.touchstone.report.TextBlock;
import java.util.UUID;

/** A block that is being written, with what can be done with it. */
final class BlockCard extends Div {
  private final UUID id;
  private final BlockChanges changes;
  private final BlockWriter writer;
  private final Button up = small("chev", "Move up (Alt+Up)");
  private final Button down = small("chev", "Move down (Alt+Down)");

  /** The part of a card that shows the block and changes it. */
  interface BlockWriter {
    /** Shows or hides the fields. */
    void toggle();

    Component component();
  }

  BlockCard(ReportDesk desk, Block block, BlockChanges changes, NewBlock adder) {
    this.id = block.id();
    this.changes = changes;
    this.writer = writer(desk, block, changes);
    addClassName("block-card");
    add(tools(block), writer.component(), adder.button(() -> changes.place(id) + 1, changes));
    shortcut(Key.ARROW_UP, -1);
    shortcut(Key.ARROW_DOWN, 1);
  }

  private static BlockWriter writer(ReportDesk desk, Block block, BlockChanges changes) {
    return switch (block) {
      case TextBlock text -> new TextWriter(text, changes);
      case Figure figure -> new FigureWriter(desk, figure, changes);
    };
  }

  private Div tools(Block block) {
    Span name = new Span(block instanceof Figure f ? ShapeName.of(f.shape()) : "Text");
    name.addClassNames("faint", "small", "grow");
    Button edit = small("edit", "Edit");
    edit.addClickListener(e -> writer.toggle());
    up.addClassName("upwards");
    up.addClickListener(e -> changes.moved(id, -1));
    down.addClickListener(e -> changes.moved(id, 1));
    Button delete = small("trash", "Delete");
    delete.addClickListener(e -> changes.deleted(id));
    Div tools = new Div(name, edit, up, down, delete);
    tools.addClassNames("row", "block-tools");
    return tools;
  }

  private static Button small(String icon, String words) {
    Button button = new Button(Icon.of(icon));
    button.addThemeNames("tertiary", "small", "icon");
    button.setAriaLabel(words);
    button.getElement().setAttribute("title", words);
    return button;
  }

  private void shortcut(Key key, int by) {
    Shortcuts.addShortcutListener(this, () -> changes.moved(id, by), key, KeyModifier.ALT)
        .listenOn(this);
  }

  /** A new block is written at once. */
  void begin() {
    writer.toggle();
  }

  /** The browser forgets the focus of what is moved. */
  void focusMove(int by) {
    (by < 0 ? up : down).focus();
  }
}
