package dev.touchstone.shell.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.base.ui.Icon;
import dev.touchstone.base.ui.NavCount;
import java.util.List;

/** The main navigation, made from the menu entries that this person may open. */
class Navigation extends SideNav {
  private final List<NavCount> counts;

  Navigation(List<NavCount> counts) {
    this.counts = counts;
    getElement().setAttribute("aria-label", "Main");
    MenuConfiguration.getMenuEntries().forEach(entry -> addItem(item(entry)));
  }

  private SideNavItem item(MenuEntry entry) {
    SideNavItem item = new SideNavItem(entry.title(), entry.path());
    if (entry.icon() != null) item.setPrefixComponent(Icon.of(entry.icon()));
    if (!entry.path().equals("/") && !entry.path().isEmpty()) item.setMatchNested(true);
    counts.stream()
        .filter(count -> entry.path().replaceFirst("^/", "").equals(count.route()))
        .findFirst()
        .ifPresent(count -> item.setSuffixComponent(number(count.count())));
    return item;
  }

  private static Span number(long count) {
    Span number = new Span(Figures.count(count));
    number.addClassName("c");
    return number;
  }
}
