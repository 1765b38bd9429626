package dev.touchstone.model.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import dev.touchstone.base.ui.Badge;
import dev.touchstone.base.ui.Badge.Tone;
import dev.touchstone.model.Stage;

/** How far a version has come, as icon and word. */
final class StageBadge {
  private StageBadge() {}

  static Component of(Stage stage) {
    return switch (stage) {
      case NONE -> none();
      case STAGING -> new Badge(Tone.INFO, "flask", stage.word());
      case PRODUCTION -> new Badge(Tone.OK, "check", stage.word());
      case ARCHIVED -> new Badge(Tone.PLAIN, "box", stage.word());
    };
  }

  private static Span none() {
    Span none = new Span("–");
    none.addClassName("faint");
    none.getElement().setAttribute("title", "No stage");
    return none;
  }
}
