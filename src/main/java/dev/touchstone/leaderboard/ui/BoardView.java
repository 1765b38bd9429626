package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.touchstone.base.Address;
import dev.touchstone.base.OneLook;
import dev.touchstone.base.ui.AddressState;
import dev.touchstone.base.ui.Crumb;
import dev.touchstone.base.ui.HasCrumbs;
import dev.touchstone.base.ui.OpenPage;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.Board;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A benchmark: who ties, by how much, and how to take part. */
@Route("leaderboards/:namespace/:name")
@PermitAll
class BoardView extends Div implements BeforeEnterObserver, HasCrumbs {
  private static final Logger log = LoggerFactory.getLogger(BoardView.class);

  private final BoardDesk desk;
  private final AtomicBoolean told = new AtomicBoolean();
  private @Nullable Benchmark benchmark;
  private @Nullable BoardHeader header;
  private @Nullable BoardTabs tabs;
  private Place place = new Place("", Map.of());
  private @Nullable AutoCloseable ear;

  BoardView(BoardDesk desk) {
    this.desk = desk;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var at = event.getRouteParameters();
    var address = new Address(at.get("namespace").orElse(""), at.get("name").orElse(""));
    var query = event.getLocation().getQueryParameters().getParameters();
    place = new Place("leaderboards/" + address, query);
    var found = desk.benchmarks().get(desk.current().get(), address);
    listen(event.getUI(), found);
    show(found);
  }

  /**
   * Before the board is read, so that no score is missed that comes in between. What happens before
   * the page gets to it is shown in one go.
   */
  private void listen(UI page, Benchmark found) {
    hush();
    Runnable refresh = OpenPage.access(page, this::hear);
    ear =
        desk.live()
            .listen(
                "benchmark:" + found.id(),
                fact -> {
                  if (told.compareAndSet(false, true)) refresh.run();
                });
  }

  private void hear() {
    told.set(false);
    refresh();
  }

  private void show(Benchmark found) {
    OneLook.at(() -> draw(read(found)));
  }

  private Board read(Benchmark found) {
    return desk.boards().board(desk.current().get(), found.address(), place.part(found));
  }

  private void draw(Board board) {
    benchmark = board.benchmark();
    var viewer = desk.current().get();
    header = new BoardHeader(desk, viewer, board, this::refresh);
    tabs = new BoardTabs(desk, viewer, board, place, this::moved);
    removeAll();
    add(header, tabs.links(), tabs.content());
  }

  /**
   * What the reader changed in the page is in its address, and stays when the page is drawn anew.
   */
  private void moved(String parameter, String value) {
    place = place.with(parameter, value);
    AddressState.put(this, parameter, value);
  }

  private void refresh() {
    OneLook.at(this::showNews);
  }

  /** Shows what is other now. The page is drawn anew only where it has become another one. */
  private void showNews() {
    if (benchmark == null || header == null || tabs == null) return;
    var board = read(desk.benchmarks().byId(desk.current().get(), benchmark.id()));
    benchmark = board.benchmark();
    if (tabs.refresh(board)) header.refresh(board);
    else draw(board);
  }

  @Override
  protected void onDetach(DetachEvent event) {
    hush();
  }

  private void hush() {
    try {
      if (ear != null) ear.close();
      ear = null;
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
}
