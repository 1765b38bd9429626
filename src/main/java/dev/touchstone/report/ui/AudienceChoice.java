package dev.touchstone.report.ui;

import com.vaadin.flow.component.select.Select;
import dev.touchstone.access.Visibility;

/** Who may read a report, as far as what it shows allows. */
final class AudienceChoice extends Select<Visibility> {

  AudienceChoice(Visibility chosen) {
    setLabel("Who may read it");
    setItems(Visibility.values());
    setItemLabelGenerator(AudienceChoice::words);
    setHelperText("Only those who may also see every experiment it shows");
    setValue(chosen);
  }

  private static String words(Visibility visibility) {
    return switch (visibility) {
      case PRIVATE -> "Only its maker";
      case TEAM -> "Members of the owner";
      case EVERYONE -> "Everyone signed in";
    };
  }
}
