package dev.touchstone.catalog.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.catalog.Dataset;
import dev.touchstone.catalog.Datasets;
import dev.touchstone.catalog.NewFile;
import java.util.List;

/** Publishes the next version of a dataset. */
class VersionDialog extends Dialog {
  private final Datasets datasets;
  private final Viewer viewer;
  private final Address address;
  private final UploadBox upload;
  private final TextField note = new TextField("What is new");
  private final Publication publication = new Publication();
  private final Button publish;

  VersionDialog(Datasets datasets, Viewer viewer, Dataset dataset, UploadBox upload) {
    this.datasets = datasets;
    this.viewer = viewer;
    this.address = dataset.address();
    this.upload = upload;
    this.publish = new Button("Publish version " + (dataset.latest() + 1), e -> start());
    setHeaderTitle("Add a version of " + dataset.title());
    setWidth("640px");
    setMaxWidth("96vw");
    note.setWidthFull();
    publish.addThemeVariants(ButtonVariant.PRIMARY);
    publish.setEnabled(false);
    upload.onChange(() -> publish.setEnabled(!upload.files().isEmpty()));
    add(upload, note, publication);
    getFooter().add(new Button("Cancel", e -> close()), publish);
  }

  private void start() {
    publish.setEnabled(false);
    List<NewFile> files = upload.files();
    String words = note.getValue();
    publication.start(UI.getCurrent(), () -> publish(files, words), () -> publish.setEnabled(true));
  }

  private String publish(List<NewFile> files, String words) {
    int number = datasets.publish(viewer, address, files, words).number();
    getUI().ifPresent(ui -> ui.access(this::close));
    return Links.page(address, "about", number);
  }
}
