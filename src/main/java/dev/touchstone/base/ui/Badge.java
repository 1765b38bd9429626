package dev.touchstone.base.ui;

import com.vaadin.flow.component.html.Span;

/** A small word with an icon: a state is never told by colour alone. */
public class Badge extends Span {
  /** What the colour says; {@code TOUCH} (gold) is for evidence only. */
  public enum Tone {
    PLAIN,
    TOUCH,
    OK,
    WARN,
    BAD,
    INFO
  }

  public Badge(Tone tone, String icon, String text) {
    addClassName("badge");
    if (tone != Tone.PLAIN) addClassName(tone.name().toLowerCase());
    add(Icon.of(icon), new Span(text));
  }
}
