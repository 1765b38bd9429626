package dev.touchstone.shell.ui;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.touchstone.account.CurrentViewer;
import dev.touchstone.base.ui.Crumb;
import dev.touchstone.base.ui.DrawerFoot;
import dev.touchstone.base.ui.HasCrumbs;
import dev.touchstone.base.ui.NavCount;
import dev.touchstone.base.ui.TopSearch;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;

/** The frame: a drawer on the ground colour, the page as one raised sheet with its own bar. */
@Layout
@AnonymousAllowed
class MainLayout extends AppLayout implements AfterNavigationObserver {
  private final Breadcrumb breadcrumb = new Breadcrumb();
  private final Div tools = new Div();
  private final Main main = new Main();

  MainLayout(
      CurrentViewer current,
      AuthenticationContext authentication,
      ObjectProvider<NavCount> counts,
      ObjectProvider<DrawerFoot> foots,
      ObjectProvider<TopSearch> search) {
    setPrimarySection(Section.DRAWER);
    addToDrawer(new Brand());
    current
        .find()
        .ifPresent(
            viewer -> {
              addToDrawer(new Navigation(counts.orderedStream().toList()));
              Div foot = new Div();
              foot.addClassName("drawer-foot");
              foots.orderedStream().forEach(part -> foot.add(part.render()));
              foot.add(new PersonMenu(viewer, authentication));
              addToDrawer(foot);
              search.ifAvailable(field -> tools.add(field.render()));
            });
    setContent(sheet());
  }

  private Div sheet() {
    tools.addClassName("tools");
    tools.add(new ThemeSwitch());
    DrawerToggle toggle = new DrawerToggle();
    toggle.setAriaLabel("Open navigation");
    Header bar = new Header(toggle, breadcrumb, tools);
    bar.addClassName("bar");
    main.addClassName("page");
    Div sheet = new Div(bar, main);
    sheet.addClassName("sheet");
    return sheet;
  }

  @Override
  public void showRouterLayoutContent(HasElement content) {
    main.getElement().removeAllChildren();
    main.getElement().appendChild(content.getElement());
  }

  @Override
  public void removeRouterLayoutContent(HasElement content) {
    main.getElement().removeAllChildren();
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    List<Crumb> crumbs =
        event.getActiveChain().stream()
            .filter(HasCrumbs.class::isInstance)
            .findFirst()
            .map(view -> ((HasCrumbs) view).crumbs())
            .orElse(List.of());
    breadcrumb.show(crumbs);
  }
}
