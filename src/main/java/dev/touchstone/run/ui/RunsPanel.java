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
import dev.touchstone.run.Grouped;
import dev.touchstone.run.Run;
import dev.touchstone.run.RunQuery;
import dev.touchstone.run.RunScope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/** The runs of an experiment: filtered, grouped or one by one, selected and compared. */
final class RunsPanel extends Div {
  private final Experiment experiment;
  private final TableDesk desk;
  private final RunList list;
  private final Component launch;
  private final TableTools tools;
  private final FilterBar filter;
  private final Span count = new Span();
  private final Div place = new Div();
  private final RunSelection selection = new RunSelection(this::selected, this::comparison);
  private final RunTable recipes;
  private final RunsGrid single;
  private final FirstRows table;
  private final GroupTable groups = new GroupTable(this::open);
  private final TableNote recipesNote =
      new TableNote(
          "Intervals are 95 % t intervals over seeds. Dotted line: best mean. Small dots: single"
              + " runs.");
  private final TableNote groupsNote = new TableNote("Intervals are 95 % t intervals of the mean.");
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
    this.list = list;
    this.launch = launch;
    recipes = new RunTable(new RunCells(list::now, list::curve), selection);
    single =
        new RunsGrid(
            desk::entries,
            selection,
            list::now,
            by -> change(state.order(by)),
            columns -> change(state.columns(columns)));
    table = new FirstRows(single);
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
    add(filter, tools, place, selection);
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

  /** Of many runs only those in sight are read again: others change all the time. */
  private void renew() {
    if (single.isAttached() && single.many()) single.renew();
    else reload();
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
    if (shown.isEmpty()) put(NoRuns.of(state, launch));
    else if (!state.groupedBy().isEmpty() && !byRecipe() && !ungrouped()) grouped(query);
    else if (byRecipe() || state.group().isEmpty() && usuallyByRecipe()) recipes(query);
    else oneByOne(query);
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
    single.redraw();
  }

  private boolean byRecipe() {
    return state.group().equals(TableState.RECIPE);
  }

  private boolean ungrouped() {
    return state.group().equals(TableState.SINGLE);
  }

  /** What our workers executed has recipes to group by, unless it is too much for one sight. */
  private boolean usuallyByRecipe() {
    return shown.size() <= RunList.MOST
        && state.order().isEmpty()
        && state.columns().isEmpty()
        && list.runs(shown.first(1)).stream().noneMatch(Run::tracked);
  }

  /**
   * What stands there already stays: taken out and put back, a table would lose focus and place.
   */
  private void put(Component... content) {
    if (place.getChildren().toList().equals(List.of(content))) return;
    place.removeAll();
    place.add(content);
  }

  private void oneByOne(RunQuery query) {
    tools.offerSingle();
    single.show(shown, tools.columns(), query.order());
    put(table);
  }

  private void recipes(RunQuery query) {
    List<RunLine> lines =
        list.measured(desk.first(state.scope(experiment.id()), query, RunList.MOST));
    RunBoard board =
        RunBoard.of(lines, Optional.of(state.metric()).filter(metric -> !metric.isEmpty()));
    tools.offerMetrics(board.metrics(), board.main());
    recipes.show(board);
    put(recipes, recipesNote);
  }

  private void grouped(RunQuery query) {
    String metric = tools.offerMetrics(state.metric());
    List<Grouped> found =
        desk.groups(state.scope(experiment.id()), query, state.groupedBy(), metric);
    groups.show(found, state.groupedBy(), metric);
    put(groups, groupsNote);
  }

  /** Shows the runs of a group: its parameters become part of the filter. */
  private void open(Grouped group) {
    change(state.group(TableState.SINGLE).filter(GroupFilter.of(state, group)));
  }

  private void done() {
    selection.set(List.of());
    reload();
  }

  private void selected(Set<UUID> touched) {
    recipes.redraw(touched);
    single.redraw(touched);
    if (!reading) AddressState.put(this, "runs", SelectionAddress.words(selection, shown));
  }

  private QueryParameters comparison() {
    return SelectionAddress.comparison(experiment.address(), state, selection, shown);
  }
}
