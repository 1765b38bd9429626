package dev.touchstone.model.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import dev.touchstone.base.Problem;
import dev.touchstone.base.ui.MenuButton;
import dev.touchstone.base.ui.TextDialog;
import dev.touchstone.model.ModelVersion;
import dev.touchstone.model.RegisteredModel;
import dev.touchstone.model.Stage;
import dev.touchstone.model.VersionSource.Elsewhere;
import java.util.Arrays;

/** What one can do with a version. */
final class VersionMenu {
  private final ModelDesk desk;
  private final RegisteredModel model;
  private final boolean mayChange;
  private final Runnable changed;

  VersionMenu(ModelDesk desk, RegisteredModel model, boolean mayChange, Runnable changed) {
    this.desk = desk;
    this.model = model;
    this.mayChange = mayChange;
    this.changed = changed;
  }

  Component of(ModelVersion version) {
    MenuButton button = new MenuButton("Actions", menu -> fill(menu, version));
    button.addThemeNames("tertiary", "small");
    button.setAriaLabel("Actions of version " + version.number());
    return button;
  }

  private void fill(ContextMenu menu, ModelVersion version) {
    menu.addItem("Copy " + ModelLinks.uri(model, version.number()), e -> copy(version));
    if (!(version.source() instanceof Elsewhere))
      menu.addItem("Download as ZIP", e -> download(version));
    if (mayChange) addChanges(menu, version);
  }

  private void addChanges(ContextMenu menu, ModelVersion version) {
    menu.addSeparator();
    menu.addItem("Set alias", e -> setAlias(version));
    version.aliases().stream()
        .sorted()
        .forEach(alias -> menu.addItem("Remove alias " + alias, e -> change(() -> unalias(alias))));
    SubMenu stages = menu.addItem("Change stage").getSubMenu();
    Arrays.stream(Stage.values())
        .filter(stage -> stage != version.stage())
        .forEach(stage -> stages.addItem(stage.word(), e -> move(version, stage)));
    menu.addItem("Edit description", e -> describe(version));
    menu.addSeparator();
    menu.addItem("Delete version", e -> confirm(version));
  }

  private void copy(ModelVersion version) {
    UI.getCurrent()
        .getPage()
        .executeJs("navigator.clipboard.writeText($0)", ModelLinks.uri(model, version.number()));
    tell("Copied the address of version " + version.number());
  }

  private void download(ModelVersion version) {
    UI.getCurrent()
        .getPage()
        .executeJs(
            "const a = document.createElement('a'); a.href = $0; a.download = ''; a.click();",
            ModelLinks.archive(model, version.number()));
  }

  private void setAlias(ModelVersion version) {
    TextField field = new TextField("Alias");
    field.setHelperText(
        "Letters, digits, dashes and underscores. It moves here if it stands for another version.");
    field.setPlaceholder("champion");
    TextDialog.line(
            "Alias for version " + version.number(),
            field,
            "Set alias",
            alias -> {
              desk.models().alias(desk.viewer(), model.id(), alias, version.number());
              changed.run();
            })
        .open();
  }

  private void unalias(String alias) {
    desk.models().unalias(desk.viewer(), model.id(), alias);
  }

  /** Two versions in production would leave programs to chance: the others are archived. */
  private void move(ModelVersion version, Stage stage) {
    change(
        () ->
            desk.versions()
                .stage(desk.viewer(), model.id(), version.number(), stage, stage.active()));
  }

  private void describe(ModelVersion version) {
    TextDialog.markdown(
            "Description of version " + version.number(),
            version.description(),
            "Save description",
            text -> {
              desk.versions().describe(desk.viewer(), model.id(), version.number(), text);
              changed.run();
            })
        .open();
  }

  private void confirm(ModelVersion version) {
    ConfirmDialog dialog = new ConfirmDialog();
    dialog.setHeader("Delete version " + version.number() + "?");
    dialog.setText(
        "The version and its aliases are deleted for everyone, and programs that load it stop"
            + " working. The run and its files stay. The number is not given again.");
    dialog.setCancelable(true);
    dialog.setCancelText("Keep version");
    dialog.setConfirmText("Delete version");
    dialog.setConfirmButtonTheme("error primary");
    dialog.addConfirmListener(
        e -> change(() -> desk.versions().delete(desk.viewer(), model.id(), version.number())));
    dialog.open();
  }

  private void change(Runnable what) {
    try {
      what.run();
      changed.run();
    } catch (Problem problem) {
      tell(problem.text());
    }
  }

  private static void tell(String text) {
    Notification.show(text, 4000, Notification.Position.BOTTOM_START);
  }
}
