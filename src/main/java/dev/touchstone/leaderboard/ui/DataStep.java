package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.Namespace;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.catalog.Dataset;
import dev.touchstone.catalog.Version;
import dev.touchstone.leaderboard.Benchmarks;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which table, under which name, for whom. */
class DataStep extends Div {
  private final BoardDesk desk;
  private final Select<String> table = new Select<>();
  private final TextField title = new TextField("Title");
  private final TextField name = new TextField("Name in the address");
  private final Select<Namespace> owner = new Select<>();
  private final TextArea description = new TextArea("What is asked (Markdown)");
  private final RadioButtonGroup<Visibility> audience =
      new RadioButtonGroup<>("Who may see it and its data");
  private final TextField reviewers = new TextField("Reviewers");

  DataStep(BoardDesk desk, Viewer viewer, Dataset dataset, Version version) {
    this.desk = desk;
    table.setLabel("Table");
    table.setItems(Benchmarks.tables(version));
    Benchmarks.tables(version).stream().findFirst().ifPresent(table::setValue);
    title.setValue(dataset.title());
    name.setValue(dataset.address().name() + "-benchmark");
    owners(viewer, dataset);
    audience.setItems(Visibility.EVERYONE, Visibility.TEAM, Visibility.PRIVATE);
    audience.setItemLabelGenerator(DataStep::words);
    audience.setValue(Visibility.TEAM);
    reviewers.setHelperText("Sign-in names with commas between; they may see every submission.");
    var fields = new Div(table, title, name, owner, description, audience, reviewers);
    fields.addClassName("fields");
    add(intro(dataset, version), fields);
  }

  String file() {
    return table.getValue();
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

  private static Paragraph intro(Dataset dataset, Version version) {
    var words =
        new Paragraph(
            "From %s, version %d. Some rows keep their labels to themselves; results are ranked on those."
                .formatted(dataset.address(), version.number()));
    words.addClassName("muted");
    return words;
  }

  private void owners(Viewer viewer, Dataset dataset) {
    var writable = desk.namespaces().writable(viewer);
    owner.setLabel("Owner");
    owner.setItems(writable);
    owner.setItemLabelGenerator(Namespace::displayName);
    owner.setValue(
        writable.stream()
            .filter(n -> n.id().equals(dataset.namespaceId()))
            .findFirst()
            .orElse(writable.getFirst()));
  }
}
