package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.UnorderedList;
import dev.touchstone.account.CurrentViewer;
import dev.touchstone.base.ui.HomeSection;
import dev.touchstone.base.ui.Section;
import dev.touchstone.leaderboard.Benchmarks;
import dev.touchstone.leaderboard.Boards;
import java.util.Optional;

/** The boards of the viewer's namespaces, then others, on the home page. */
@org.springframework.stereotype.Component
class LeaderboardsHome implements HomeSection {
  private static final int MOST = 4;

  private final CurrentViewer current;
  private final Benchmarks benchmarks;
  private final Boards boards;

  LeaderboardsHome(CurrentViewer current, Benchmarks benchmarks, Boards boards) {
    this.current = current;
    this.benchmarks = benchmarks;
    this.boards = boards;
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public Place place() {
    return Place.SIDE;
  }

  @Override
  public Optional<Component> render() {
    var viewer = current.get();
    var list = new UnorderedList();
    list.addClassName("list");
    benchmarks.list(viewer).stream()
        .sorted(
            (a, b) ->
                Boolean.compare(benchmarks.organises(viewer, b), benchmarks.organises(viewer, a)))
        .limit(MOST)
        .forEach(b -> list.add(new BoardItem(boards.deciding(viewer, b))));
    if (list.getChildren().findAny().isEmpty()) return Optional.empty();
    return Optional.of(new Section("Your leaderboards", list));
  }
}
