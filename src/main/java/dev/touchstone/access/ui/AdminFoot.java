package dev.touchstone.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import dev.touchstone.account.CurrentViewer;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.ui.DrawerFoot;
import dev.touchstone.base.ui.Icon;
import org.springframework.core.annotation.Order;

/** The way to the admin screens, for admins only. */
@org.springframework.stereotype.Component
@Order(0)
class AdminFoot implements DrawerFoot {
  private final CurrentViewer viewers;

  AdminFoot(CurrentViewer viewers) {
    this.viewers = viewers;
  }

  @Override
  public Component render() {
    if (viewers.find().filter(Viewer::admin).isEmpty()) return new Div();
    SideNavItem item = new SideNavItem("Admin", "admin/people", Icon.of("shield"));
    item.setPathAliases(java.util.Set.of("admin/teams", "admin/access", "admin/audit"));
    SideNav nav = new SideNav();
    nav.addItem(item);
    nav.getElement().setAttribute("aria-label", "Administration");
    return nav;
  }
}
