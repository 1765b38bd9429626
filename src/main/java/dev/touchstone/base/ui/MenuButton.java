package dev.touchstone.base.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.contextmenu.ContextMenuPosition;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/**
 * A button that opens a menu below itself. Its entries are made whenever it opens, so a table of
 * many rows builds no menu before somebody asks for one, and what is offered is true at that
 * moment. Without entries nothing opens.
 */
public class MenuButton extends Button {
  /**
   * The arrow opens as a click does. The keys end here: a table that hears them as well would leave
   * the button for its own cell or go to the next row.
   */
  private static final String KEYS =
      """
      this.onkeydown = event => {
        if (event.altKey || event.shiftKey || event.ctrlKey || event.metaKey) return;
        if (!['Enter', ' ', 'ArrowDown'].includes(event.key)) return;
        event.stopPropagation();
        if (event.key !== 'ArrowDown') return;
        event.preventDefault();
        this.click();
      };
      """;

  /**
   * @param text what stands on the button; may be empty for a button that gets its content later
   * @param entries puts the entries into the empty menu each time it is about to open
   */
  public MenuButton(String text, Consumer<ContextMenu> entries) {
    super(text);
    getElement().setAttribute("aria-haspopup", "menu");
    tellExpanded(false);
    new Menu(this, entries);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    getElement().executeJs(KEYS);
  }

  private void tellExpanded(boolean expanded) {
    getElement().setAttribute("aria-expanded", Boolean.toString(expanded));
  }

  /** Is part of the page only while it is open. */
  private static final class Menu extends ContextMenu {
    /**
     * The entries reach the browser just after the call that opens. Opened without them, a menu at
     * the foot of the window would find room enough below.
     */
    private static final String OPEN_WITH_ENTRIES =
        """
        const open = this.open;
        this.open = event => setTimeout(() => open.call(this, event));
        """;

    private final Consumer<ContextMenu> entries;

    Menu(MenuButton button, Consumer<ContextMenu> entries) {
      super(button);
      this.entries = entries;
      setOpenOnClick(true);
      setPosition(ContextMenuPosition.BOTTOM_START);
      addOpenedChangeListener(change -> button.tellExpanded(change.isOpened()));
    }

    @Override
    protected void onAttach(AttachEvent event) {
      super.onAttach(event);
      getElement().executeJs(OPEN_WITH_ENTRIES);
    }

    /** A second click while the first is under way finds the menu as it is. */
    @Override
    protected boolean onBeforeOpenMenu(ObjectNode detail) {
      if (!isAttached()) {
        removeAll();
        entries.accept(this);
      }
      return !getItems().isEmpty();
    }
  }
}
