package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.Namespace;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which rows, under which name, for whom. */
class DataStep extends Div {
  private final BoardDesk desk;
  private final TextField title = new TextField("Title");
  private final TextField name = new TextField("Name in the address");
  private final Select<Namespace> owner = new Select<>();
  private final TextArea description = new TextArea("What is asked (Markdown)");
  private final RadioButtonGroup<Visibility> audience =
      new RadioButtonGroup<>("Who may see it and its data");
  private final TextField reviewers = new TextField("Reviewers");

  DataStep(BoardDesk desk, Viewer viewer, RowsFields rows) {
    this.desk = desk;
    title.setValue(rows.title());
    name.setValue(rows.name());
    owners(viewer, rows.owner());
    audience.setItems(Visibility.EVERYONE, Visibility.TEAM, Visibility.PRIVATE);
    audience.setItemLabelGenerator(DataStep::words);
    audience.setValue(Visibility.TEAM);
    reviewers.setHelperText("Sign-in names with commas between; they may see every submission.");
    var fields = new Div(rows.fields(), title, name, owner, description, audience, reviewers);
    fields.addClassName("fields");
    add(rows.intro(), fields);
  }

  String title() {
    return title.getValue();
  }

  String name() {
    return Address.wordFrom(name.getValue());
  }

  UUID owner() {
    return owner.getValue().id();
  }

  String description() {
    return description.getValue();
  }

  Visibility audience() {
    return audience.getValue();
  }

  Set<UUID> reviewers() {
    return Arrays.stream(reviewers.getValue().split(","))
        .map(String::strip)
        .filter(n -> !n.isEmpty())
        .map(n -> desk.namespaces().byName(n).id())
        .collect(Collectors.toSet());
  }

  static String words(Visibility visibility) {
    return switch (visibility) {
      case EVERYONE -> "Everyone signed in";
      case TEAM -> "Members of the owner";
      case PRIVATE -> "Only me";
    };
  }

  private void owners(Viewer viewer, Optional<UUID> first) {
    var writable = desk.namespaces().writable(viewer);
    owner.setLabel("Owner");
    owner.setItems(writable);
    owner.setItemLabelGenerator(Namespace::displayName);
    owner.setValue(
        writable.stream()
            .filter(n -> first.filter(n.id()::equals).isPresent())
            .findFirst()
            .orElse(writable.getFirst()));
  }
}
