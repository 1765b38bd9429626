package dev.touchstone.model.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.touchstone.account.Namespace;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.model.ModelVersion;
import dev.touchstone.model.RegisteredModel;
import dev.touchstone.model.VersionSource.Elsewhere;
import dev.touchstone.run.Run;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** The versions of a model with what their runs measured. */
final class VersionGrid extends Grid<ModelVersion> {
  private final ModelDesk desk;
  private final SourceMetrics metrics;
  private final Map<UUID, Run> runs;
  private final Map<UUID, Namespace> makers;

  VersionGrid(
      ModelDesk desk,
      RegisteredModel model,
      List<ModelVersion> versions,
      boolean mayChange,
      Runnable changed) {
    this.desk = desk;
    this.metrics = SourceMetrics.of(desk, versions);
    this.runs = metrics.runs();
    this.makers =
        desk.namespaces()
            .byIds(versions.stream().map(ModelVersion::makerId).collect(Collectors.toSet()));
    addClassNames("model-versions", "ts-compact");
    setSelectionMode(SelectionMode.NONE);
    setAllRowsVisible(true);
    columns();
    VersionMenu menu = new VersionMenu(desk, model, mayChange, changed);
    addComponentColumn(menu::of).setHeader(actionsLabel()).setFlexGrow(0).setWidth("110px");
    setItems(versions);
  }

  /** For whoever hears the table; others see the buttons. */
  private static Span actionsLabel() {
    Span label = new Span("Actions");
    label.addClassName("sr");
    return label;
  }

  private void columns() {
    addComponentColumn(this::version)
        .setHeader("Version")
        .setFlexGrow(2)
        .setComparator(Comparator.comparingInt(ModelVersion::number));
    addComponentColumn(v -> StageBadge.of(v.stage()))
        .setHeader("Stage")
        .setComparator(Comparator.comparing(ModelVersion::stage));
    metrics.keys().forEach(this::metric);
    addComponentColumn(this::run).setHeader("Made by").setFlexGrow(2);
    addComponentColumn(VersionGrid::tags).setHeader("Tags").setFlexGrow(1);
    addComponentColumn(this::registered)
        .setHeader("Registered")
        .setComparator(Comparator.comparing(ModelVersion::createdAt));
  }

  private void metric(String key) {
    addColumn(v -> metrics.value(v, key).map(Figures::number).orElse("–"))
        .setHeader(key)
        .setTextAlign(ColumnTextAlign.END)
        .setComparator(Comparator.comparingDouble(v -> metrics.value(v, key).orElse(Double.NaN)));
  }

  private Component version(ModelVersion version) {
    Span number = new Span("Version " + version.number());
    number.addClassNames("strong", "tn");
    Div cell = new Div(number);
    cell.addClassNames("row", "wrap", "version-cell");
    if (!version.aliases().isEmpty()) cell.add(new AliasChips(version.aliases()));
    if (!version.description().isBlank()) cell.add(note(version.description()));
    return cell;
  }

  private static Span note(String text) {
    Span note = new Span(text);
    note.addClassNames("faint", "small", "cut");
    note.getElement().setAttribute("title", text);
    return note;
  }

  private Component run(ModelVersion version) {
    Run run = version.runId() == null ? null : runs.get(version.runId());
    if (run != null) return new Anchor("runs/" + run.id(), run.name());
    Span elsewhere =
        note(version.source() instanceof Elsewhere from ? from.address() : "A program");
    elsewhere.addClassName("mono");
    return elsewhere;
  }

  private static Component tags(ModelVersion version) {
    String text =
        new TreeMap<>(version.tags())
            .entrySet().stream()
                .map(
                    tag ->
                        tag.getValue().isEmpty()
                            ? tag.getKey()
                            : tag.getKey() + "=" + tag.getValue())
                .collect(Collectors.joining(", "));
    return note(text.isEmpty() ? "–" : text);
  }

  private Component registered(ModelVersion version) {
    Namespace maker = makers.get(version.makerId());
    Span when = desk.times().ago(version.createdAt());
    Span who = new Span(maker == null ? "" : " by " + maker.displayName());
    who.addClassName("faint");
    return new Span(when, who);
  }
}
