package dev.touchstone.run.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import dev.touchstone.experiment.Experiment;
import dev.touchstone.run.Grouped;
import dev.touchstone.run.Run;
import dev.touchstone.run.RunQuery;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The found runs in the form that suits them: by recipe, grouped by parameters or one by one. */
final class RunForms extends Div {
  private final Experiment experiment;
  private final TableDesk desk;
  private final RunList list;
  private final TableTools tools;
  private final Supplier<TableState> state;
  private final Consumer<TableState> change;
  private final RunTable recipes;
  private final RunsGrid single;
  private final FirstRows table;
  private final GroupTable groups = new GroupTable(this::open);
  private final TableNote recipesNote =
      new TableNote(
          "Intervals are 95 % t intervals over seeds. Dotted line: best mean. Small dots: single"
              + " runs.");
  private final TableNote groupsNote = new TableNote("Intervals are 95 % t intervals of the mean.");

  /**
   * @param state how the runs are looked at
   * @param change hears how somebody wants to look at them
   */
  RunForms(
      Experiment experiment,
      TableDesk desk,
      RunList list,
      RunSelection selection,
      TableTools tools,
      Supplier<TableState> state,
      Consumer<TableState> change) {
    this.experiment = experiment;
    this.desk = desk;
    this.list = list;
    this.tools = tools;
    this.state = state;
    this.change = change;
    recipes = new RunTable(new RunCells(list::now, list::curve), selection);
    single =
        new RunsGrid(
            desk::entries,
            selection,
            list::now,
            by -> change.accept(state.get().order(by)),
            columns -> change.accept(state.get().columns(columns)));
    table = new FirstRows(single);
  }

  /**
   * @param found by this query, at least one
   */
  void show(FoundRuns found, RunQuery query) {
    TableState asked = state.get();
    if (asked.byParameters()) grouped(query);
    else if (asked.byRecipe() || asked.group().isEmpty() && usuallyByRecipe(found)) recipes(query);
    else oneByOne(found, query);
  }

  /**
   * What stands there already stays: taken out and put back, a table would lose focus and place.
   */
  void put(Component... content) {
    if (getChildren().toList().equals(List.of(content))) return;
    removeAll();
    add(content);
  }

  /** Of many runs only those in sight are read again: others change all the time. */
  boolean renewedInSight() {
    boolean many = single.isAttached() && single.many();
    if (many) single.renew();
    return many;
  }

  /** More or fewer runs were found than was thought. */
  void resized() {
    single.redraw();
  }

  void redraw(Set<UUID> runs) {
    recipes.redraw(runs);
    single.redraw(runs);
  }

  /** What our workers executed has recipes to group by, unless it is too much for one sight. */
  private boolean usuallyByRecipe(FoundRuns found) {
    return found.size() <= RunList.MOST
        && state.get().order().isEmpty()
        && state.get().columns().isEmpty()
        && list.runs(found.first(1)).stream().noneMatch(Run::tracked);
  }

  private void oneByOne(FoundRuns found, RunQuery query) {
    tools.offerSingle();
    single.show(found, tools.columns(), query.order());
    put(table);
  }

  private void recipes(RunQuery query) {
    TableState asked = state.get();
    var lines = list.measured(desk.first(asked.scope(experiment.id()), query, RunList.MOST));
    RunBoard board = RunBoard.of(lines, Optional.of(asked.metric()).filter(m -> !m.isEmpty()));
    tools.offerMetrics(board.metrics(), board.main());
    recipes.show(board);
    put(recipes, recipesNote);
  }

  private void grouped(RunQuery query) {
    TableState asked = state.get();
    String metric = tools.offerMetrics(asked.metric());
    List<String> by = asked.groupedBy();
    groups.show(desk.groups(asked.scope(experiment.id()), query, by, metric), by, metric);
    put(groups, groupsNote);
  }

  /** Shows the runs of a group: its parameters become part of the filter. */
  private void open(Grouped group) {
    TableState asked = state.get();
    change.accept(asked.group(TableState.SINGLE).filter(GroupFilter.of(asked, group)));
  }
}
