package dev.touchstone.model.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Span;
import dev.touchstone.access.ui.AudienceBadge;
import dev.touchstone.base.ui.Icon;
import dev.touchstone.base.ui.PageHeader;
import dev.touchstone.base.ui.TextDialog;
import dev.touchstone.model.RegisteredModel;

/** The head of a model's page, with what its owners may do. */
final class ModelHeader extends PageHeader {
  private final ModelDesk desk;
  private final RegisteredModel model;

  ModelHeader(ModelDesk desk, RegisteredModel model, Runnable changed) {
    super(model.name());
    this.desk = desk;
    this.model = model;
    badge(new AudienceBadge(desk.access().words(model.audience(), desk.viewer())));
    Span when = desk.times().ago(model.updatedAt());
    subtitle(new Span(new Span(model.address() + ", changed "), when));
    if (desk.models().mayChange(desk.viewer(), model)) addActions(changed);
  }

  private void addActions(Runnable changed) {
    Button edit = new Button("Edit description", Icon.of("edit"));
    edit.addClickListener(e -> edit(changed));
    Button delete = new Button("Delete model", Icon.of("trash"));
    delete.addThemeName("error");
    delete.addClickListener(e -> confirm());
    action(edit);
    action(delete);
  }

  private void edit(Runnable changed) {
    TextDialog.markdown(
            "Description of " + model.name(),
            model.description(),
            "Save description",
            text -> {
              desk.models().describe(desk.viewer(), model.id(), text);
              changed.run();
            })
        .open();
  }

  private void confirm() {
    ConfirmDialog dialog = new ConfirmDialog();
    dialog.setHeader("Delete " + model.name() + "?");
    dialog.setText(
        "The name, its aliases and all its versions are deleted for everyone, and programs that"
            + " load it stop working. The runs and the files they made stay.");
    dialog.setCancelable(true);
    dialog.setCancelText("Keep model");
    dialog.setConfirmText("Delete model");
    dialog.setConfirmButtonTheme("error primary");
    dialog.addConfirmListener(
        e -> {
          desk.models().delete(desk.viewer(), model.id());
          UI.getCurrent().navigate("models");
        });
    dialog.open();
  }
}
