package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.ui.AddressState;
import dev.touchstone.base.ui.Crumb;
import dev.touchstone.base.ui.EmptyState;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.base.ui.HasCrumbs;
import dev.touchstone.base.ui.Icon;
import dev.touchstone.base.ui.ListSearch;
import dev.touchstone.base.ui.PageHeader;
import dev.touchstone.base.ui.Segments;
import dev.touchstone.leaderboard.Benchmark;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** All boards the viewer may see, each with its finding; what narrows them is in the address. */
@Route("leaderboards")
@PermitAll
@Menu(title = "Leaderboards", order = 3, icon = "board")
class LeaderboardsView extends Div implements BeforeEnterObserver, HasCrumbs {
  private static final String STATE = "state";
  private static final String MINE = "mine";

  private final BoardDesk desk;
  private final Viewer viewer;
  private final List<Benchmark> all;
  private final Div results = new Div();
  private final ListSearch search = new ListSearch("Find a benchmark", this::show);
  private final Checkbox mine = new Checkbox("I take part");
  private BenchmarkFilter.State state = BenchmarkFilter.State.ALL;

  LeaderboardsView(BoardDesk desk) {
    this.desk = desk;
    viewer = desk.current().get();
    all = desk.benchmarks().list(viewer);
    mine.addValueChangeListener(e -> choose(MINE, e.getValue() ? "yes" : ""));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var query = event.getLocation().getQueryParameters();
    search.read(query);
    state = BenchmarkFilter.State.of(query.getSingleParameter(STATE).orElse(""));
    mine.setValue(query.getSingleParameter(MINE).isPresent());
    removeAll();
    add(header());
    if (all.isEmpty()) add(empty());
    else add(bar(), results);
    show();
  }

  private Component header() {
    var open = all.stream().filter(Benchmark::open).count();
    var header = new PageHeader("Leaderboards").action(newBenchmark());
    return all.isEmpty()
        ? header
        : header.subtitle(
            "%s open, %s closed".formatted(Figures.count(open), Figures.count(all.size() - open)));
  }

  private Component bar() {
    var words = List.of("All", "Open", "Closed");
    var states = new Segments("State", words, state.ordinal(), this::state);
    var bar = new Div(search, states, mine);
    bar.addClassNames("row", "wrap", "boards-bar");
    return bar;
  }

  private void state(int number) {
    state = BenchmarkFilter.State.values()[number];
    choose(STATE, state.word());
  }

  private void choose(String parameter, String value) {
    AddressState.put(this, parameter, value);
    show();
  }

  private void show() {
    results.removeAll();
    var filter = new BenchmarkFilter(search.getValue(), state);
    var names = desk.names(viewer);
    var list = new UnorderedList();
    list.addClassNames("list", "boards");
    all.stream()
        .filter(filter::wants)
        .map(benchmark -> desk.boards().deciding(viewer, benchmark))
        .filter(board -> !mine.getValue() || BoardItem.takesPart(board, names))
        .forEach(board -> list.add(new BoardItem(desk, board, names)));
    results.add(list.getChildren().findAny().isPresent() ? list : nothing());
  }

  private static Component nothing() {
    return new EmptyState(
        "filter", "No benchmark fits", "Take a filter away to see the others you may see.");
  }

  private static Component empty() {
    return new EmptyState(
        "board",
        "No leaderboards yet",
        "A benchmark holds the labels of some rows back, so that results can be ranked on what nobody has seen.",
        newBenchmark());
  }

  private static Anchor newBenchmark() {
    var link = new Anchor("leaderboards/new", "");
    link.add(Icon.of("plus"), new Span("New benchmark"));
    link.addClassName("btn");
    return link;
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(Crumb.here("Leaderboards"));
  }
}
