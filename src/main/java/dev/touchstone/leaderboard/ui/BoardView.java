package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.base.ui.Crumb;
import dev.touchstone.base.ui.HasCrumbs;
import dev.touchstone.base.ui.OpenPage;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.Board;
import dev.touchstone.leaderboard.Split;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A benchmark: who ties, by how much, and how to take part. */
@Route("leaderboards/:namespace/:name")
@PermitAll
class BoardView extends Div implements BeforeEnterObserver, HasCrumbs {
  private static final Logger log = LoggerFactory.getLogger(BoardView.class);

  private final BoardDesk desk;
  private @Nullable Benchmark benchmark;
  private Place place = new Place("", BoardTab.LEADERBOARD, null);
  private @Nullable AutoCloseable ear;

  BoardView(BoardDesk desk) {
    this.desk = desk;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var at = event.getRouteParameters();
    var address = new Address(at.get("namespace").orElse(""), at.get("name").orElse(""));
    var query = event.getLocation().getQueryParameters();
    place =
        new Place(
            "leaderboards/" + address,
            BoardTab.of(query.getSingleParameter("tab").orElse("")),
            query.getSingleParameter("split").orElse(null));
    show(desk.benchmarks().get(desk.current().get(), address));
  }

  private void show(Benchmark found) {
    benchmark = found;
    var viewer = desk.current().get();
    var board = desk.boards().board(viewer, found.address(), place.part(found));
    removeAll();
    add(new BoardHeader(desk, viewer, board, this::refresh));
    add(new TabLinks(place, counts(viewer, found, board)));
    add(content(viewer, board));
  }

  private Component content(Viewer viewer, Board board) {
    return switch (place.tab()) {
      case LEADERBOARD -> new BoardPanel(board, place);
      case RULES -> new RulesPanel(desk, viewer, board.benchmark());
      case DATA -> new DataPanel(desk, viewer, board.benchmark());
      case SUBMISSIONS -> SubmissionsPanel.own(desk, viewer, board.benchmark());
      case REVIEW -> SubmissionsPanel.all(desk, viewer, board.benchmark());
    };
  }

  private Map<BoardTab, Integer> counts(Viewer viewer, Benchmark found, Board board) {
    var reviews =
        desk.benchmarks().organises(viewer, found) || desk.benchmarks().reviews(viewer, found);
    return reviews
        ? Map.of(
            BoardTab.SUBMISSIONS,
            board.submissions(),
            BoardTab.REVIEW,
            desk.submissions().of(viewer, found).size())
        : Map.of(BoardTab.SUBMISSIONS, board.submissions());
  }

  private void refresh() {
    if (benchmark != null) show(desk.benchmarks().byId(desk.current().get(), benchmark.id()));
  }

  @Override
  protected void onAttach(AttachEvent event) {
    if (benchmark == null) return;
    Runnable refresh = OpenPage.access(event.getUI(), this::refresh);
    ear = desk.live().listen("benchmark:" + benchmark.id(), fact -> refresh.run());
  }

  @Override
  protected void onDetach(DetachEvent event) {
    try {
      if (ear != null) ear.close();
    } catch (Exception e) {
      log.warn("A board could not stop listening", e);
    }
  }

  @Override
  public List<Crumb> crumbs() {
    if (benchmark == null) return List.of();
    return List.of(
        new Crumb("Leaderboards", "leaderboards"),
        new Crumb(benchmark.address().namespace(), null),
        Crumb.here(benchmark.address().name()));
  }

  /** Where in the page one is; all of it stands in the address. */
  record Place(String path, BoardTab tab, @Nullable String split) {
    /** The part asked for, or the one that decides now. */
    Split part(Benchmark benchmark) {
      if (benchmark.open() || "public".equals(split)) return Split.PUBLIC;
      return Split.PRIVATE;
    }
  }
}
