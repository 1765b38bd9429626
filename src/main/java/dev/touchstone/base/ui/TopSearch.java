package dev.touchstone.base.ui;

import com.vaadin.flow.component.Component;

/** The search field in the bar of every page. */
public interface TopSearch {
  Component render();
}
