package dev.touchstone.base.ui;

import com.vaadin.flow.component.Component;

/** What a room shows at the foot of the drawer, on every page. */
public interface DrawerFoot {
  Component render();
}
