package dev.touchstone.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouteNotFoundError;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.touchstone.base.ui.Crumb;
import dev.touchstone.base.ui.EmptyState;
import dev.touchstone.base.ui.HasCrumbs;
import java.util.List;

/** The page for an address that no screen has. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
class NoSuchRouteView extends RouteNotFoundError implements HasCrumbs {
  @Override
  public int setErrorParameter(
      BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
    Div page = new Div();
    page.add(
        new EmptyState(
            "eyeoff",
            "Not here, or not for you",
            "There is no page at “/"
                + event.getLocation().getPath()
                + "”, or you may not see it. Check the address.",
            new Anchor("", "Go home")));
    getElement().removeAllChildren();
    getElement().appendChild(page.getElement());
    return 404;
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(Crumb.here("Not found"));
  }
}
