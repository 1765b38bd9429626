package dev.touchstone.run.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import dev.touchstone.base.Live;
import dev.touchstone.base.OneLook;
import dev.touchstone.base.query.InvalidQuery;
import dev.touchstone.base.ui.AddressState;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.base.ui.LiveWatch;
import dev.touchstone.experiment.Experiment;
import dev.touchstone.run.RunQuery;
import dev.touchstone.run.RunScope;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/** The runs of an experiment: filtered, grouped or one by one, selected and compared. */
final class RunsPanel extends Div {
  private final Experiment experiment;
  private final TableDesk desk;
  private final Component launch;
  private final TableTools tools;
  private final FilterBar filter;
  private final Span count = new Span();
  private final RunSelection selection = new RunSelection(this::selected, this::comparison);
  private final RunForms forms;
  private FoundRuns shown = FoundRuns.NONE;
  private OptionalLong counted;
  private TableState state = TableState.of(QueryParameters.empty());
  private boolean reading;

  /**
   * @param counted how many runs there are, which was just read
   */
  RunsPanel(
      Experiment experiment,
      long counted,
      TableDesk desk,
      RunList list,
      BulkActions bulk,
      ViewsMaker views,
      Live live,
      Component launch) {
    this.experiment = experiment;
    this.counted = OptionalLong.of(counted);
    this.desk = desk;
    this.launch = launch;
    filter =
        new FilterBar(
            before -> desk.suggestions(state.scope(experiment.id()), before),
            text -> change(state.filter(text)));
    tools =
        new TableTools(
            experiment,
            () -> state,
            this::change,
            () -> desk.columns(state.scope(experiment.id())));
    tools.add(views.menu(experiment, () -> state.address(), desk.mayChange(experiment)));
    count.addClassNames("muted", "small", "tn");
    count.getElement().setAttribute("aria-live", "polite");
    tools.addComponentAsFirst(count);
    forms = new RunForms(experiment, desk, list, selection, tools, () -> state, this::change);
    add(filter, tools, forms, selection);
    if (desk.mayChange(experiment))
      selection.offer(new BulkBar(bulk, selection, () -> state, this::done));
    new LiveWatch(this, live, this::renew).on("experiment:" + experiment.id());
  }

  @Override
  protected void onAttach(AttachEvent event) {
    var address = event.getUI().getActiveViewLocation().getQueryParameters();
    reading = true;
    state = TableState.of(address);
    filter.set(state.filter());
    reload();
    SelectionAddress.read(address.getSingleParameter("runs").orElse(""), selection, shown);
    reading = false;
  }

  private void change(TableState next) {
    Map<String, String> before = state.parameters();
    state = next;
    next.parameters()
        .forEach(
            (name, value) -> {
              if (!value.equals(before.get(name))) AddressState.put(this, name, value);
            });
    filter.set(next.filter());
    reload();
  }

  private void renew() {
    if (!forms.renewedInSight()) reload();
  }

  private void reload() {
    try {
      RunQuery query = state.query();
      OneLook.at(() -> show(query));
      filter.complain("");
    } catch (InvalidQuery e) {
      filter.complain(e.text());
    }
  }

  private void show(RunQuery query) {
    shown = found(query);
    shown.whenResized(() -> getUI().ifPresent(ui -> ui.beforeClientResponse(this, e -> resized())));
    count();
    if (shown.isEmpty()) forms.put(NoRuns.of(state, launch));
    else forms.show(shown, query);
    tools.show();
  }

  /** The count that came with the panel is true for the first look at all runs, and no other. */
  private FoundRuns found(RunQuery query) {
    RunScope scope = state.scope(experiment.id());
    OptionalLong known = state.selects() ? OptionalLong.empty() : counted;
    counted = OptionalLong.empty();
    return known.isPresent()
        ? desk.found(scope, query, known::getAsLong)
        : desk.found(scope, query);
  }

  private void count() {
    count.setText(shown.isEmpty() ? "" : Figures.count(shown.size(), "run", "runs"));
  }

  private void resized() {
    count();
    forms.resized();
  }

  private void done() {
    selection.set(List.of());
    reload();
  }

  private void selected(Set<UUID> touched) {
    forms.redraw(touched);
    if (!reading) AddressState.put(this, "runs", SelectionAddress.words(selection, shown));
  }

  private QueryParameters comparison() {
    return SelectionAddress.comparison(experiment.address(), state, selection, shown);
  }
}
