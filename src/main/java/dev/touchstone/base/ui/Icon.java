package dev.touchstone.base.ui;

import com.vaadin.flow.component.html.Span;

/** A line icon from the page's sprite; decoration, so hidden from assistive technology. */
public final class Icon extends Span {
  private Icon(String name) {
    if (!name.matches("[a-z]+")) throw new IllegalArgumentException("icon " + name);
    addClassName("icon-box");
    getElement().setAttribute("aria-hidden", "true");
    getElement().setProperty("innerHTML", markup(name));
  }

  /**
   * @param name such as {@code home}, {@code data}, {@code flask}: an id of {@code
   *     icons/sprite.svg} without its {@code i-}
   */
  public static Icon of(String name) {
    return new Icon(name);
  }

  /** The icon as markup, for renderers that build HTML. */
  public static String markup(String name) {
    return "<svg class=\"i\" aria-hidden=\"true\"><use href=\"" + address(name) + "\"/></svg>";
  }

  /** Where the icon is on the page, for a {@code use} in a template. */
  public static String address(String name) {
    return "#i-" + name;
  }
}
