package dev.touchstone.run.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import dev.touchstone.base.query.Kind;
import dev.touchstone.base.query.Subject;
import dev.touchstone.experiment.Experiment;
import dev.touchstone.run.RunColumns;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The row of choices above the runs table: grouping, metric, what is shown, columns, export. */
final class TableTools extends Div {
  private static final int USUAL_METRICS = 3;
  private static final int USUAL_PARAMS = 4;

  private final Experiment experiment;
  private final Supplier<TableState> state;
  private final Consumer<TableState> changed;
  private final Supplier<RunColumns> known;
  private final MultiSelectComboBox<String> group = new MultiSelectComboBox<>();
  private final Select<String> metric = new Select<>();
  private final Select<String> show = new Select<>();
  private final Button columns = new Button("Columns", e -> choose());
  private final Anchor csv = new Anchor("", "Export CSV");
  private final Anchor parquet = new Anchor("", "Parquet");
  private boolean setting;

  TableTools(
      Experiment experiment,
      Supplier<TableState> state,
      Consumer<TableState> changed,
      Supplier<RunColumns> known) {
    this.experiment = experiment;
    this.state = state;
    this.changed = changed;
    this.known = known;
    addClassNames("row", "wrap", "run-filters");
    prepareGroup();
    prepareSelects();
    csv.addClassName("btn");
    parquet.addClassName("btn");
    parquet.getElement().setAttribute("download", true);
    csv.getElement().setAttribute("download", true);
    Span gap = new Span();
    gap.addClassName("grow");
    add(group, metric, show, gap, columns, csv, parquet);
  }

  private void prepareGroup() {
    group.setPlaceholder("Group by");
    group.setAriaLabel("Group by");
    group.setClearButtonVisible(true);
    group.setWidth("260px");
    group.setAutoExpand(MultiSelectComboBox.AutoExpandMode.HORIZONTAL);
    group.setItemLabelGenerator(
        name -> name.equals(TableState.RECIPE) ? "Recipe, over seeds" : name);
    group.addValueChangeListener(e -> grouped(e.getOldValue(), e.getValue()));
  }

  private void prepareSelects() {
    metric.setAriaLabel("Metric to judge by");
    metric.setWidth("190px");
    metric.setItemLabelGenerator(key -> new MetricName(key).words());
    metric.addValueChangeListener(
        e -> {
          if (!setting && e.getValue() != null) changed.accept(state.get().metric(e.getValue()));
        });
    show.setAriaLabel("Runs shown");
    show.setItems("", "archived", "bin");
    show.setItemLabelGenerator(TableTools::shown);
    show.setWidth("140px");
    show.addValueChangeListener(
        e -> {
          if (!setting) changed.accept(state.get().show(e.getValue()));
        });
  }

  private static String shown(String word) {
    return switch (word) {
      case "archived" -> "With archived";
      case "bin" -> "In the bin";
      default -> "Active runs";
    };
  }

  /** The recipe stands alone; parameters stand together. */
  private void grouped(Set<String> before, Set<String> after) {
    if (setting) return;
    Set<String> wanted = new LinkedHashSet<>(after);
    if (wanted.contains(TableState.RECIPE) && wanted.size() > 1)
      wanted = before.contains(TableState.RECIPE) ? without(wanted) : Set.of(TableState.RECIPE);
    String words = wanted.stream().map(TableState::spelled).collect(Collectors.joining(","));
    changed.accept(state.get().group(words.isEmpty() ? TableState.SINGLE : words));
  }

  private static Set<String> without(Set<String> names) {
    Set<String> params = new LinkedHashSet<>(names);
    params.remove(TableState.RECIPE);
    return params;
  }

  /** Shows what the state says. */
  void show() {
    setting = true;
    show.setValue(shown(state.get().show()).equals("Active runs") ? "" : state.get().show());
    List<String> names = new ArrayList<>(List.of(TableState.RECIPE));
    names.addAll(known.get().params());
    List<String> grouped = grouping();
    grouped.stream().filter(name -> !names.contains(name)).forEach(names::add);
    group.setItems(names);
    group.setValue(grouped);
    link(csv, "runs.csv");
    link(parquet, "runs.parquet");
    setting = false;
  }

  private List<String> grouping() {
    String words = state.get().group();
    return words.equals(TableState.SINGLE) ? List.of() : state.get().groupedBy();
  }

  private void link(Anchor link, String file) {
    link.setHref(
        "api/v1/experiments/%s/%s?filter=%s&order=%s&show=%s"
            .formatted(
                experiment.address(),
                file,
                encoded(state.get().filter()),
                encoded(state.get().order()),
                encoded(state.get().show())));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  void offerSingle() {
    metric.setVisible(false);
    columns.setVisible(true);
  }

  void offerMetrics(List<String> names, String main) {
    setting = true;
    columns.setVisible(false);
    metric.setVisible(!names.isEmpty());
    metric.setItems(names);
    metric.setValue(main.isEmpty() ? null : main);
    setting = false;
  }

  /** The metric that groups are judged by: the one asked for, else the most telling. */
  String offerMetrics(String asked) {
    List<String> names = known.get().metrics().stream().sorted(MetricName.MOST_TELLING).toList();
    String main = names.contains(asked) ? asked : names.isEmpty() ? "" : names.getFirst();
    offerMetrics(names, main);
    return main;
  }

  /** The chosen columns, or the most telling metrics and the first parameters. */
  List<Subject> columns() {
    if (!state.get().columns().isEmpty()) return state.get().columns();
    RunColumns names = known.get();
    List<Subject> usual = new ArrayList<>();
    names.metrics().stream()
        .sorted(MetricName.MOST_TELLING)
        .limit(USUAL_METRICS)
        .forEach(key -> usual.add(new Subject(Kind.METRIC, key)));
    names.params().stream()
        .limit(USUAL_PARAMS)
        .forEach(key -> usual.add(new Subject(Kind.PARAM, key)));
    return usual;
  }

  private void choose() {
    new ColumnChooser(known.get(), columns(), chosen -> changed.accept(state.get().columns(chosen)))
        .open();
  }
}
