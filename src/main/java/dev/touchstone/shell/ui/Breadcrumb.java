package dev.touchstone.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import dev.touchstone.base.ui.Crumb;
import java.util.List;

/** Says where the page is; every step but the last leads back. */
class Breadcrumb extends Nav {
  Breadcrumb() {
    addClassNames("crumb", "cut");
    getElement().setAttribute("aria-label", "Breadcrumb");
  }

  void show(List<Crumb> crumbs) {
    removeAll();
    for (int i = 0; i < crumbs.size(); i++) {
      if (i > 0) add(slash());
      add(step(crumbs.get(i), i == crumbs.size() - 1));
    }
  }

  private static Component step(Crumb crumb, boolean last) {
    if (crumb.href() != null) return new Anchor(crumb.href(), crumb.text());
    Span here = new Span(crumb.text());
    if (last)
      here.getElement()
          .setAttribute("aria-current", "page")
          .getStyle()
          .set("color", "var(--ts-text)");
    return here;
  }

  private static Span slash() {
    Span slash = new Span("/");
    slash.addClassName("sl");
    slash.getElement().setAttribute("aria-hidden", "true");
    return slash;
  }
}
