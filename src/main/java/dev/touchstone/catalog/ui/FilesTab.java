package dev.touchstone.catalog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.ui.EmptyState;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.base.ui.Icon;
import dev.touchstone.catalog.DataFile;
import dev.touchstone.catalog.Dataset;
import dev.touchstone.catalog.Datasets;
import dev.touchstone.catalog.Profile;
import dev.touchstone.catalog.Version;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The files of a version, to download. */
@org.springframework.stereotype.Component
class FilesTab implements DatasetTab {
  private final Datasets datasets;

  FilesTab(Datasets datasets) {
    this.datasets = datasets;
  }

  @Override
  public String label() {
    return "Files";
  }

  @Override
  public int order() {
    return 30;
  }

  @Override
  public Optional<Integer> count(Viewer viewer, Dataset dataset) {
    if (dataset.latest() == 0) return Optional.empty();
    return Optional.of(
        datasets.version(viewer, dataset.address(), dataset.latest()).files().size());
  }

  @Override
  public Component content(Viewer viewer, Dataset dataset, @Nullable Version version) {
    if (version == null)
      return new EmptyState("file", "No files", "Files come with the first version.");
    UnorderedList list = new UnorderedList();
    list.addClassNames("list", "files");
    version.files().forEach(file -> list.add(item(dataset, version, file)));
    return list;
  }

  private static ListItem item(Dataset dataset, Version version, DataFile file) {
    Span path = new Span(file.path());
    path.addClassNames("mono", "cut");
    Span size = new Span(Figures.bytes(file.size()));
    size.addClassNames("num", "tn");
    Anchor download = Links.download(Links.file(dataset.address(), version, file), "Download");
    download.addClassNames("btn", "sm");
    download.setAriaLabel("Download " + file.path());
    Div words = new Div(path, facts(file));
    words.addClassName("grow");
    return new ListItem(Icon.of("file"), words, size, SideColumns.digest(file.sha256()), download);
  }

  private static Div facts(DataFile file) {
    Profile profile = file.profile();
    Div facts = new Div(profile == null ? file.format() : TableSection.size(profile));
    facts.addClassNames("faint", "small");
    return facts;
  }
}
