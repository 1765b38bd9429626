package dev.touchstone.catalog.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import dev.touchstone.access.Visibility;

/** Asks who may see something. */
final class VisibilityChoice {
  private VisibilityChoice() {}

  static RadioButtonGroup<Visibility> group(String namespace) {
    RadioButtonGroup<Visibility> group = new RadioButtonGroup<>();
    group.setItems(Visibility.values());
    group.setItemLabelGenerator(visibility -> label(visibility, namespace));
    group.setThemeName("vertical");
    return group;
  }

  private static String label(Visibility visibility, String namespace) {
    return switch (visibility) {
      case PRIVATE -> "Only its maker";
      case TEAM -> "Members of " + namespace;
      case EVERYONE -> "Everyone who is signed in";
    };
  }

  static String consequence(Visibility wish) {
    return switch (wish) {
      case PRIVATE ->
          "Others lose sight of it and of everything made from it. Copies they downloaded stay with them.";
      case TEAM -> "Only members of its namespace will see it and what is made from it.";
      case EVERYONE ->
          "Everyone who is signed in will see it, download it and see what is made from it alone.";
    };
  }
}
