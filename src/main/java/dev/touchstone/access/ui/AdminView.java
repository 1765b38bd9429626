package dev.touchstone.access.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import dev.touchstone.account.CurrentViewer;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.ui.Crumb;
import dev.touchstone.base.ui.HasCrumbs;
import java.util.List;

/** A screen for admins. For everyone else its address leads to nothing, as any wrong address. */
abstract class AdminView extends Div implements BeforeEnterObserver, HasCrumbs {
  private final CurrentViewer viewers;
  private final String name;

  AdminView(CurrentViewer viewers, String name) {
    this.viewers = viewers;
    this.name = name;
    addClassName("admin");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Viewer viewer = viewers.get();
    if (viewer.admin()) show(viewer, event);
    else event.rerouteToError(NotFoundException.class);
  }

  /** Who looks, with the rights of this moment. */
  Viewer admin() {
    return viewers.get();
  }

  /** Builds the screen anew from the address. */
  abstract void show(Viewer admin, BeforeEnterEvent event);

  @Override
  public List<Crumb> crumbs() {
    return List.of(new Crumb("Admin", "admin"), Crumb.here(name));
  }
}
