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
import dev.touchstone.base.ui.ReaderTime;
import dev.touchstone.catalog.Dataset;
import dev.touchstone.catalog.Datasets;
import dev.touchstone.catalog.Version;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All versions, newest first, each with what changed since the one before. */
@org.springframework.stereotype.Component
class VersionsTab implements DatasetTab {
  private final Datasets datasets;
  private final ReaderTime time;

  VersionsTab(Datasets datasets, ReaderTime time) {
    this.datasets = datasets;
    this.time = time;
  }

  @Override
  public String label() {
    return "Versions";
  }

  @Override
  public int order() {
    return 40;
  }

  @Override
  public Optional<Integer> count(Viewer viewer, Dataset dataset) {
    return Optional.of(dataset.latest());
  }

  @Override
  public Component content(Viewer viewer, Dataset dataset, @Nullable Version version) {
    List<Version> versions = datasets.versions(viewer, dataset.address());
    if (versions.isEmpty())
      return new EmptyState(
          "data", "No version yet", "A version is a set of files that never changes.");
    UnorderedList list = new UnorderedList();
    list.addClassNames("list", "versions");
    for (int i = 0; i < versions.size(); i++)
      list.add(
          item(dataset, versions.get(i), i + 1 < versions.size() ? versions.get(i + 1) : null));
    return list;
  }

  private ListItem item(Dataset dataset, Version version, @Nullable Version before) {
    Anchor number =
        new Anchor(
            Links.page(dataset.address(), "about", version.number()),
            "Version " + version.number());
    number.addClassNames("strong", "tn");
    Div change = new Div(change(version, before));
    change.addClassNames("muted", "small");
    Div words = new Div(new Div(version.note().isEmpty() ? "No note" : version.note()), change);
    words.addClassName("grow");
    Span when = time.ago(version.publishedAt());
    when.addClassNames("faint", "tn");
    return new ListItem(number, words, SideColumns.digest(version.digest()), when);
  }

  private static String change(Version version, @Nullable Version before) {
    String size =
        Figures.count(version.files().size(), "file", "files")
            + ", "
            + Figures.bytes(version.size());
    return before == null ? size : size + ". " + VersionChange.words(before, version);
  }
}
