package dev.touchstone.catalog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.ui.Icon;
import dev.touchstone.base.ui.MenuButton;
import dev.touchstone.catalog.Dataset;
import dev.touchstone.catalog.DatasetEdit;
import dev.touchstone.catalog.Datasets;
import org.springframework.beans.factory.ObjectProvider;

/** What the owners of a dataset do with it: describe, add versions, delete. */
@org.springframework.stereotype.Component
class Stewardship {
  private final Datasets datasets;
  private final ObjectProvider<UploadBox> uploads;

  Stewardship(Datasets datasets, ObjectProvider<UploadBox> uploads) {
    this.datasets = datasets;
    this.uploads = uploads;
  }

  Component menu(Viewer viewer, Dataset dataset) {
    MenuButton manage = new MenuButton("Manage", menu -> fill(menu, viewer, dataset));
    manage.setIcon(Icon.of("edit"));
    return manage;
  }

  private void fill(ContextMenu menu, Viewer viewer, Dataset dataset) {
    menu.addItem("Edit details", e -> edit(viewer, dataset));
    menu.addItem("Add a version", e -> addVersion(viewer, dataset));
    menu.addItem(
        "Delete dataset", e -> new DeleteDialog(dataset, () -> delete(viewer, dataset)).open());
  }

  private void edit(Viewer viewer, Dataset dataset) {
    DatasetForm form = new DatasetForm();
    form.show(DatasetEdit.of(dataset));
    new FormDialog("Edit details", form, "Save details", () -> save(viewer, dataset, form)).open();
  }

  private void save(Viewer viewer, Dataset dataset, DatasetForm form) {
    datasets.edit(viewer, dataset.address(), form.edit());
    UI.getCurrent().navigate(Links.page(dataset.address()));
    UI.getCurrent().refreshCurrentRoute(false);
  }

  private void addVersion(Viewer viewer, Dataset dataset) {
    new VersionDialog(datasets, viewer, dataset, uploads.getObject()).open();
  }

  private void delete(Viewer viewer, Dataset dataset) {
    datasets.remove(viewer, dataset.address());
    UI.getCurrent().navigate("datasets");
  }
}
