package dev.touchstone.search.ui;

import dev.touchstone.account.CurrentViewer;
import dev.touchstone.base.ui.NavCount;
import dev.touchstone.search.Finder;
import org.springframework.stereotype.Component;

/** How many datasets the viewer may see, beside the navigation item. */
@Component
class DatasetCount implements NavCount {
  private final Finder finder;
  private final CurrentViewer viewer;

  DatasetCount(Finder finder, CurrentViewer viewer) {
    this.finder = finder;
    this.viewer = viewer;
  }

  @Override
  public String route() {
    return "datasets";
  }

  @Override
  public long count() {
    return finder.count(viewer.get());
  }
}
