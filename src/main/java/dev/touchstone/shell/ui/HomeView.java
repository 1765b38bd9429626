package dev.touchstone.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.touchstone.account.CurrentViewer;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.ui.Crumb;
import dev.touchstone.base.ui.HasCrumbs;
import dev.touchstone.base.ui.HomeSection;
import dev.touchstone.base.ui.HomeSection.Place;
import dev.touchstone.base.ui.PageHeader;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What waits, what runs, what finished: sections that the rooms supply. */
@Route("")
@PermitAll
@Menu(title = "Home", order = 0, icon = "home")
class HomeView extends Div implements HasCrumbs {
  HomeView(CurrentViewer current, List<HomeSection> sections) {
    Viewer viewer = current.get();
    List<HomeSection> ordered =
        sections.stream().sorted(Comparator.comparingInt(HomeSection::order)).toList();
    add(at(Place.BANNER, ordered));
    add(new PageHeader(headline(viewer, ordered)));
    Aside side = new Aside();
    side.add(at(Place.SIDE, ordered));
    Div middle = new Div();
    middle.add(at(Place.MAIN, ordered));
    Div columns = new Div(middle, side);
    columns.addClassName("home");
    add(columns);
  }

  private static List<Component> at(Place place, List<HomeSection> sections) {
    return sections.stream()
        .filter(section -> section.place() == place)
        .map(HomeSection::render)
        .flatMap(Optional::stream)
        .toList();
  }

  /** The findings of the rooms as one sentence; the name when there are none. */
  private static String headline(Viewer viewer, List<HomeSection> sections) {
    String findings =
        sections.stream()
            .map(HomeSection::finding)
            .flatMap(Optional::stream)
            .collect(Collectors.joining("; "));
    if (findings.isEmpty()) return "Welcome, " + viewer.displayName();
    return findings.substring(0, 1).toUpperCase() + findings.substring(1);
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(Crumb.here("Home"));
  }
}
