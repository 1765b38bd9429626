package dev.touchstone.base.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import tools.jackson.databind.node.ObjectNode;

/** A menu as a browser opens and closes it. */
public final class OpenedMenu {
  private OpenedMenu() {}

  /** The menu that stands below the button after a click. */
  public static ContextMenu of(MenuButton button) {
    ask(button);
    ContextMenu menu =
        UI.getCurrent()
            .getChildren()
            .filter(ContextMenu.class::isInstance)
            .map(ContextMenu.class::cast)
            .filter(one -> one.getTarget() == button)
            .findFirst()
            .orElseThrow();
    menu.getElement().setProperty("opened", true);
    return menu;
  }

  /** What the browser asks before it opens a menu. */
  static void ask(MenuButton button) {
    ObjectNode data = JacksonUtils.createObjectNode();
    data.set("event.detail", JacksonUtils.createObjectNode());
    send(button.getElement(), "vaadin-context-menu-before-open", data);
  }

  public static void close(ContextMenu menu) {
    menu.getElement().setProperty("opened", false);
    send(menu.getElement(), "closed", JacksonUtils.createObjectNode());
  }

  private static void send(Element element, String event, ObjectNode data) {
    element
        .getNode()
        .getFeature(ElementListenerMap.class)
        .fireEvent(new DomEvent(element, event, data));
  }
}
