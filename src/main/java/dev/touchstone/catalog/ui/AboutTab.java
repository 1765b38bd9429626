package dev.touchstone.catalog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.ui.EmptyState;
import dev.touchstone.base.ui.Markdown;
import dev.touchstone.catalog.Dataset;
import dev.touchstone.catalog.Datasets;
import dev.touchstone.catalog.Version;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the data is, in its owner's words, with its versions, licence and first rows. */
@org.springframework.stereotype.Component
class AboutTab implements DatasetTab {
  private final Datasets datasets;
  private final SideColumns sides;

  AboutTab(Datasets datasets, SideColumns sides) {
    this.datasets = datasets;
    this.sides = sides;
  }

  @Override
  public String label() {
    return "About";
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public Optional<Integer> count(Viewer viewer, Dataset dataset) {
    return Optional.empty();
  }

  @Override
  public Component content(Viewer viewer, Dataset dataset, @Nullable Version version) {
    Div columns =
        new Div(words(dataset), sides.versions(viewer, dataset), sides.facts(dataset, version));
    columns.addClassName("about");
    Div all = new Div(columns);
    if (version == null) all.add(noVersion(dataset));
    else
      version
          .table()
          .ifPresent(
              file ->
                  all.add(
                      TableSection.preview(
                          datasets,
                          viewer,
                          version,
                          file,
                          Objects.requireNonNull(file.profile()))));
    return all;
  }

  private static Component words(Dataset dataset) {
    if (!dataset.description().isBlank()) return new Markdown(dataset.description());
    Paragraph none = new Paragraph("Nobody has described this dataset yet.");
    none.addClassNames("prose", "muted");
    return none;
  }

  private static Component noVersion(Dataset dataset) {
    String source = dataset.source();
    if (source == null)
      return new EmptyState(
          "data", "No version yet", "Its owners can add files and publish the first version.");
    return new EmptyState(
        "link",
        "Data stays at its source",
        "This entry describes data that is kept elsewhere: no files are here.",
        SideColumns.link(source, "Open the source"));
  }
}
