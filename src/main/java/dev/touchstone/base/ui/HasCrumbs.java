package dev.touchstone.base.ui;

import java.util.List;

/** A screen that says where it is. The last crumb also becomes the page's title. */
public interface HasCrumbs {
  List<Crumb> crumbs();
}
