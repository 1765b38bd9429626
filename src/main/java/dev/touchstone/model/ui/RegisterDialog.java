package dev.touchstone.model.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.Namespace;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.base.Problem;
import dev.touchstone.model.ModelVersion;
import dev.touchstone.model.NewModel;
import dev.touchstone.model.NewVersion;
import dev.touchstone.model.RegisteredModel;
import dev.touchstone.model.VersionSource;
import dev.touchstone.run.Run;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Asks under which name a model is registered: the next version of one, or the first of a new. */
final class RegisterDialog extends Dialog {
  /** Names that are offered; any other can be written. */
  private static final int OFFERED = 200;

  private final ModelDesk desk;
  private final VersionSource source;
  private final Runnable done;
  private final Select<Namespace> owner = new Select<>();
  private final ComboBox<String> name = new ComboBox<>("Name");
  private final TextArea description = new TextArea("What is new in this version");
  private final Paragraph error = new Paragraph();

  /**
   * @param model what people call it so far
   * @param run that made it; the owner of its experiment is offered first
   * @param done what to do when it has been registered
   */
  RegisterDialog(ModelDesk desk, String model, Run run, VersionSource source, Runnable done) {
    this.desk = desk;
    this.source = source;
    this.done = done;
    setHeaderTitle("Register " + model);
    prepareName();
    prepareOwner(run.namespaceId());
    description.setHelperText("May stay empty");
    error.addClassName("bad");
    error.getElement().setAttribute("role", "alert");
    Div row = new Div(owner, name);
    row.addClassName("field-row");
    Div form = new Div(row, description, error);
    form.addClassName("dialog-form");
    add(form);
    footer();
  }

  private void prepareName() {
    name.setRequiredIndicatorVisible(true);
    name.setAllowCustomValue(true);
    name.addCustomValueSetListener(e -> name.setValue(e.getDetail()));
    name.setHelperText("One that is there gets its next version, another is made");
  }

  private void prepareOwner(UUID usual) {
    List<Namespace> all = desk.namespaces().writable(desk.viewer());
    owner.setLabel("Belongs to");
    owner.setItems(all);
    owner.setItemLabelGenerator(Namespace::displayName);
    owner.addValueChangeListener(e -> offer(e.getValue()));
    owner.setValue(
        all.stream().filter(n -> n.id().equals(usual)).findFirst().orElse(all.getFirst()));
  }

  private void offer(Namespace of) {
    String written = name.getValue();
    var known = desk.models().search(desk.viewer(), of.id(), "", List.of(), null, OFFERED);
    name.setItems(known.items().stream().map(RegisteredModel::name).toList());
    name.setValue(written);
  }

  private void footer() {
    Button register = new Button("Register version", e -> register());
    register.addThemeName("primary");
    getFooter().add(new Button("Cancel", e -> close()), register);
  }

  private void register() {
    try {
      ModelVersion made = registered(Objects.requireNonNullElse(name.getValue(), "").strip());
      close();
      Notification.show("Registered as " + made.modelName() + ", version " + made.number() + ".");
      done.run();
    } catch (Problem problem) {
      error.setText(problem.text());
    }
  }

  private ModelVersion registered(String as) {
    if (as.isEmpty()) throw new InvalidInput("A model needs a name.");
    RegisteredModel model =
        desk.models()
            .find(desk.viewer(), owner.getValue().id(), as)
            .orElseGet(() -> desk.models().create(desk.viewer(), first(as)));
    var version = new NewVersion(source, null, "", description.getValue(), Map.of());
    return desk.versions().register(desk.viewer(), model.id(), version);
  }

  private NewModel first(String as) {
    return new NewModel(owner.getValue().id(), as, "", Map.of(), Visibility.TEAM);
  }
}
