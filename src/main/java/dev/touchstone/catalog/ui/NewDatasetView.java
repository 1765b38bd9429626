package dev.touchstone.catalog.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.CurrentViewer;
import dev.touchstone.account.Namespace;
import dev.touchstone.account.Namespaces;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.base.ui.Crumb;
import dev.touchstone.base.ui.HasCrumbs;
import dev.touchstone.base.ui.PageHeader;
import dev.touchstone.catalog.DatasetEdit;
import dev.touchstone.catalog.Datasets;
import dev.touchstone.catalog.NewDataset;
import dev.touchstone.catalog.NewFile;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.function.Supplier;

/** Uploads files, describes them and publishes them as version 1 of a new dataset. */
@Route("datasets/new")
@PermitAll
class NewDatasetView extends Div implements HasCrumbs {
  private final Datasets datasets;
  private final Viewer viewer;
  private final UploadBox upload;
  private final DatasetForm form = new DatasetForm();
  private final Select<Namespace> owner = new Select<>();
  private final TextField name = new TextField("Name");
  private final RadioButtonGroup<Visibility> visibility = VisibilityChoice.group("its namespace");
  private final Publication publication = new Publication();
  private final Button create = new Button("Publish dataset", e -> start());
  private boolean nameTyped;

  NewDatasetView(
      Datasets datasets, Namespaces namespaces, CurrentViewer current, UploadBox upload) {
    this.datasets = datasets;
    this.viewer = current.get();
    this.upload = upload;
    askWhere(namespaces.writable(viewer));
    deriveNames();
    create.addThemeVariants(ButtonVariant.PRIMARY);
    Div where = new Div(owner, name);
    where.addClassNames("row", "top", "wrap");
    Div page = new Div(upload, form, where, visibility, publication, create);
    page.addClassName("new-dataset");
    add(
        new PageHeader("New dataset")
            .subtitle("Files first: names and columns are read from them."),
        page);
  }

  private void askWhere(List<Namespace> writable) {
    owner.setLabel("Namespace");
    owner.setItems(writable);
    owner.setItemLabelGenerator(Namespace::name);
    owner.setValue(writable.getFirst());
    name.setHelperText("Part of the address; it stays as it is");
    visibility.setLabel("People who may see it");
    visibility.setValue(Visibility.PRIVATE);
  }

  /** The first file gives the title, the title gives the name, until somebody types one. */
  private void deriveNames() {
    name.addValueChangeListener(e -> nameTyped |= e.isFromClient());
    form.title()
        .addValueChangeListener(
            e -> {
              if (!nameTyped) name.setValue(Address.wordFrom(e.getValue()));
            });
    upload.onChange(
        () -> {
          if (form.title().isEmpty() && !upload.files().isEmpty())
            form.title().setValue(titleFrom(upload.files().getFirst().path()));
        });
  }

  private static String titleFrom(String path) {
    String words = path.replaceFirst("\\.[A-Za-z0-9]+$", "").replaceAll("[_-]+", " ").strip();
    return words.isEmpty() ? path : words.substring(0, 1).toUpperCase() + words.substring(1);
  }

  private void start() {
    create.setEnabled(false);
    List<NewFile> files = upload.files();
    Supplier<NewDataset> wish = wish();
    publication.start(
        UI.getCurrent(), () -> publish(wish.get(), files), () -> create.setEnabled(true));
  }

  /** Reads the fields now; what they say is checked where refusals are shown. */
  private Supplier<NewDataset> wish() {
    String namespace = owner.getValue().name();
    String word = name.getValue();
    Visibility readers = visibility.getValue();
    Supplier<DatasetEdit> words = form.reader();
    return () -> wish(new Address(namespace, word), words.get(), readers);
  }

  private static NewDataset wish(Address address, DatasetEdit words, Visibility readers) {
    return new NewDataset(
        address,
        words.title(),
        words.description(),
        words.licence(),
        words.tags(),
        words.task(),
        words.source(),
        readers);
  }

  private String publish(NewDataset wish, List<NewFile> files) {
    datasets.create(viewer, wish);
    if (!files.isEmpty()) datasets.publish(viewer, wish.address(), files, "First version");
    return Links.page(wish.address());
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(new Crumb("Datasets", "datasets"), Crumb.here("New dataset"));
  }
}
