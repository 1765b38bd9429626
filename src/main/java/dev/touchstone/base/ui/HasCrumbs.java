package dev.touchstone.base.ui;

import com.vaadin.flow.router.HasDynamicTitle;
import java.util.List;

/** A screen that says where it is. The last crumb is also the page's title. */
public interface HasCrumbs extends HasDynamicTitle {
  List<Crumb> crumbs();

  @Override
  default String getPageTitle() {
    return crumbs().isEmpty() ? "Touchstone" : crumbs().getLast().text() + " · Touchstone";
  }
}
