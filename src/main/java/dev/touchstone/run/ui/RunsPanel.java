package dev.touchstone.run.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import dev.touchstone.base.Live;
import dev.touchstone.base.ui.AddressState;
import dev.touchstone.base.ui.EmptyState;
import dev.touchstone.base.ui.Icon;
import dev.touchstone.experiment.Experiment;
import dev.touchstone.run.RunFilter;
import dev.touchstone.run.RunState;
import java.util.List;
import java.util.Optional;

/** The runs of an experiment: filtered, grouped over seeds, selected and compared. */
final class RunsPanel extends Div {
  private static final String CAPTION =
      "Intervals are 95 % t intervals over seeds. Dotted line: best mean. Small dots: single runs.";

  private final Experiment experiment;
  private final RunList list;
  private final TextField text = new TextField();
  private final Select<String> state = new Select<>();
  private final Select<String> metric = new Select<>();
  private final Div place = new Div();
  private final RunSelection selection = new RunSelection(this::selected);
  private final RunTable table;
  private final Component launch;
  private boolean reading;

  RunsPanel(Experiment experiment, RunList list, Live live, Component launch) {
    this.experiment = experiment;
    this.list = list;
    this.launch = launch;
    table = new RunTable(new RunCells(list::now, list::curve), selection);
    prepareFilters();
    Div filters = new Div(text, state, metric, export());
    filters.addClassNames("row", "wrap", "run-filters");
    add(filters, place, selection);
    new LiveWatch(this, live, this::reload).on("experiment:" + experiment.id());
  }

  private void prepareFilters() {
    text.setPlaceholder("Find a run by its name");
    text.setAriaLabel("Find a run by its name");
    text.setPrefixComponent(Icon.of("filter"));
    text.setClearButtonVisible(true);
    text.setValueChangeMode(ValueChangeMode.LAZY);
    text.addClassName("grow");
    state.setAriaLabel("State");
    state.setItems("", "queued", "running", "finished", "failed", "cancelled");
    state.setItemLabelGenerator(RunsPanel::stateWords);
    state.setValue("");
    state.setWidth("140px");
    metric.setWidth("210px");
    metric.setAriaLabel("Metric to judge by");
    metric.setItemLabelGenerator(key -> new MetricName(key).words());
    text.addValueChangeListener(e -> changed("q", e.getValue()));
    state.addValueChangeListener(e -> changed("state", e.getValue()));
    metric.addValueChangeListener(e -> changed("metric", e.getValue()));
  }

  private Anchor export() {
    Anchor export = new Anchor(list.csv(experiment), "Export CSV");
    export.addClassName("btn");
    return export;
  }

  @Override
  protected void onAttach(AttachEvent event) {
    readAddress(event.getUI().getActiveViewLocation().getQueryParameters());
    reload();
  }

  private void readAddress(QueryParameters address) {
    reading = true;
    text.setValue(address.getSingleParameter("q").orElse(""));
    address
        .getSingleParameter("state")
        .filter(s -> parsed(s).isPresent())
        .ifPresent(state::setValue);
    address
        .getSingleParameter("metric")
        .ifPresent(
            key -> {
              metric.setItems(key);
              metric.setValue(key);
            });
    selection.read(address.getSingleParameter("runs").orElse(""));
    reading = false;
  }

  private void changed(String parameter, String value) {
    if (reading) return;
    AddressState.put(this, parameter, value == null ? "" : value);
    reload();
  }

  private void reload() {
    RunBoard board = RunBoard.of(list.lines(filter()), Optional.ofNullable(metric.getValue()));
    offer(board);
    place.removeAll();
    if (board.groups().isEmpty()) place.add(nothing());
    else {
      table.show(board);
      place.add(table, caption());
    }
  }

  private void offer(RunBoard board) {
    reading = true;
    metric.setVisible(!board.metrics().isEmpty());
    metric.setItems(board.metrics());
    metric.setValue(board.main().isEmpty() ? null : board.main());
    reading = false;
  }

  private RunFilter filter() {
    RunFilter filter = RunFilter.ALL.experiment(experiment.id()).text(text.getValue().strip());
    return parsed(state.getValue()).map(filter::state).orElse(filter);
  }

  private static Optional<RunState> parsed(String word) {
    return List.of(RunState.values()).stream()
        .filter(s -> s.name().equalsIgnoreCase(word))
        .findFirst();
  }

  private static String stateWords(String word) {
    return parsed(word).map(StateBadge::word).orElse("Any state");
  }

  private Component nothing() {
    boolean filtered = !text.getValue().isBlank() || !state.getValue().isEmpty();
    return filtered
        ? new EmptyState("filter", "No run matches", "Choose another state, or clear the field.")
        : new EmptyState(
            "flask",
            "No runs yet",
            "Launch a baseline and two models on one dataset: the table then shows what a model is"
                + " worth.",
            launch);
  }

  private static Paragraph caption() {
    Paragraph caption = new Paragraph(CAPTION);
    caption.addClassNames("faint", "small");
    return caption;
  }

  private void selected() {
    table.redraw();
    if (!reading) AddressState.put(this, "runs", String.join(",", selection.words()));
  }
}
