package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import dev.touchstone.catalog.Column;
import dev.touchstone.catalog.Dataset;
import dev.touchstone.catalog.Version;
import dev.touchstone.leaderboard.BenchmarkSource;
import dev.touchstone.leaderboard.Benchmarks;
import dev.touchstone.leaderboard.TableColumn;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A table of a dataset version, whose rows are divided here. */
class DatasetRows implements RowsFields {
  private final Dataset dataset;
  private final Version version;
  private final Select<String> table = new Select<>();

  DatasetRows(Dataset dataset, Version version) {
    this.dataset = dataset;
    this.version = version;
    table.setLabel("Table");
    table.setItems(Benchmarks.tables(version));
    Benchmarks.tables(version).stream().findFirst().ifPresent(table::setValue);
  }

  @Override
  public Component intro() {
    var other = new Anchor(OwnRows.HREF, "I have my own files");
    other.addClassName("link");
    var words = new Paragraph();
    words.add(
        "From %s, version %d. Some rows keep their labels to themselves; results are ranked on those. "
            .formatted(dataset.address(), version.number()));
    words.add(other);
    words.addClassName("muted");
    return words;
  }

  @Override
  public Component fields() {
    return table;
  }

  @Override
  public BenchmarkSource source() {
    return new BenchmarkSource.OfVersion(version.id(), table.getValue());
  }

  @Override
  public List<TableColumn> columns() {
    return version
        .file(table.getValue())
        .map(file -> file.profile())
        .map(profile -> profile.columns().stream().map(DatasetRows::column).toList())
        .orElse(List.of());
  }

  private static TableColumn column(Column column) {
    return new TableColumn(column.name(), column.distinct(), column.type().numeric());
  }

  @Override
  public String title() {
    return dataset.title();
  }

  @Override
  public String name() {
    return dataset.address().name() + "-benchmark";
  }

  @Override
  public Optional<UUID> owner() {
    return Optional.of(dataset.namespaceId());
  }
}
