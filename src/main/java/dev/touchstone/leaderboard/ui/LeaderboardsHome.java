package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.UnorderedList;
import dev.touchstone.base.ui.HomeSection;
import dev.touchstone.base.ui.Section;
import java.util.Optional;

/** The boards of the viewer's namespaces, then others, on the home page. */
@org.springframework.stereotype.Component
class LeaderboardsHome implements HomeSection {
  private static final int MOST = 4;

  private final BoardDesk desk;

  LeaderboardsHome(BoardDesk desk) {
    this.desk = desk;
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
    var viewer = desk.current().get();
    var benchmarks = desk.benchmarks();
    var names = desk.names(viewer);
    var list = new UnorderedList();
    list.addClassName("list");
    benchmarks.list(viewer).stream()
        .sorted(
            (a, b) ->
                Boolean.compare(benchmarks.organises(viewer, b), benchmarks.organises(viewer, a)))
        .limit(MOST)
        .forEach(b -> list.add(new BoardItem(desk, desk.boards().deciding(viewer, b), names)));
    if (list.getChildren().findAny().isEmpty()) return Optional.empty();
    return Optional.of(new Section("Your leaderboards", list));
  }
}
