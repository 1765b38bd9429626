package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.touchstone.account.CurrentViewer;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.ui.Crumb;
import dev.touchstone.base.ui.EmptyState;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.base.ui.HasCrumbs;
import dev.touchstone.base.ui.Icon;
import dev.touchstone.base.ui.PageHeader;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.Benchmarks;
import dev.touchstone.leaderboard.Boards;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** All boards the viewer may see, each with its finding. */
@Route("leaderboards")
@PermitAll
@Menu(title = "Leaderboards", order = 3, icon = "board")
class LeaderboardsView extends Div implements HasCrumbs {
  private final Boards boards;

  LeaderboardsView(CurrentViewer current, Benchmarks benchmarks, Boards boards) {
    this.boards = boards;
    var viewer = current.get();
    var all = benchmarks.list(viewer);
    add(header(all));
    add(all.isEmpty() ? empty() : list(viewer, all));
  }

  private static Component header(List<Benchmark> all) {
    var open = all.stream().filter(Benchmark::open).count();
    var header = new PageHeader("Leaderboards").action(newBenchmark());
    return all.isEmpty()
        ? header
        : header.subtitle(
            "%s open, %s closed".formatted(Figures.count(open), Figures.count(all.size() - open)));
  }

  private Component list(Viewer viewer, List<Benchmark> all) {
    var list = new UnorderedList();
    list.addClassNames("list", "boards");
    all.forEach(benchmark -> list.add(new BoardItem(boards.deciding(viewer, benchmark))));
    return list;
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
    link.add(Icon.of("plus"), new com.vaadin.flow.component.html.Span("New benchmark"));
    link.addClassName("btn");
    return link;
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(Crumb.here("Leaderboards"));
  }
}
