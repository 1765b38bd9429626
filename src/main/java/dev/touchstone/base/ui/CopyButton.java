package dev.touchstone.base.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.notification.Notification;

/** Copies a text to the clipboard and says so. */
public class CopyButton extends Button {
  /**
   * @param what names the text for assistive technology, such as “digest”
   */
  public CopyButton(String what, String text) {
    setIcon(Icon.of("copy"));
    addClassName("copy");
    setThemeName("tertiary small icon");
    setAriaLabel("Copy " + what);
    getElement().setAttribute("title", "Copy " + what);
    addClickListener(
        e -> {
          getElement().executeJs("navigator.clipboard.writeText($0)", text);
          Notification.show("Copied the " + what, 2000, Notification.Position.BOTTOM_START);
        });
  }
}
