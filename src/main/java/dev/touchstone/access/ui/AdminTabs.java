package dev.touchstone.access.ui;

import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.RouterLink;

/** Leads from one admin screen to the others. */
class AdminTabs extends Nav {
  AdminTabs(Class<? extends AdminView> here) {
    addClassName("tabs");
    setAriaLabel("Admin");
    tab("People", PeopleView.class, here);
    tab("Teams", TeamsView.class, here);
    tab("Who may see", WhoView.class, here);
    tab("Audit log", AuditView.class, here);
  }

  private void tab(
      String text, Class<? extends AdminView> target, Class<? extends AdminView> here) {
    RouterLink link = new RouterLink(text, target);
    if (target.equals(here)) {
      link.addClassName("on");
      link.getElement().setAttribute("aria-current", "page");
    }
    add(link);
  }
}
