package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.touchstone.base.NotFound;
import dev.touchstone.base.ui.Crumb;
import dev.touchstone.base.ui.EmptyState;
import dev.touchstone.base.ui.HasCrumbs;
import dev.touchstone.base.ui.PageHeader;
import dev.touchstone.catalog.Datasets;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.UUID;

/** Makes a benchmark from the dataset version in the address. */
@Route("leaderboards/new")
@PermitAll
class NewBenchmarkView extends Div implements BeforeEnterObserver, HasCrumbs {
  private final BoardDesk desk;
  private final Datasets datasets;

  NewBenchmarkView(BoardDesk desk, Datasets datasets) {
    this.desk = desk;
    this.datasets = datasets;
    addClassName("new-benchmark");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    event
        .getLocation()
        .getQueryParameters()
        .getSingleParameter("version")
        .ifPresentOrElse(id -> form(version(id)), () -> add(start()));
  }

  private void form(UUID versionId) {
    var viewer = desk.current().get();
    var version = datasets.versionById(viewer, versionId);
    var dataset = datasets.ofVersion(viewer, versionId);
    add(
        new PageHeader("New benchmark")
            .subtitle("From %s, version %d".formatted(dataset.address(), version.number())));
    add(new BenchmarkForm(desk, viewer, dataset, version));
  }

  private static EmptyState start() {
    var datasets = new Anchor("datasets", "Find a dataset");
    datasets.addClassNames("btn", "primary");
    return new EmptyState(
        "board",
        "A benchmark starts with a dataset",
        "Open a dataset with a table and choose “Make a benchmark”. Some rows keep their labels to"
            + " themselves; results are ranked on those.",
        datasets);
  }

  private static UUID version(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException notAnId) {
      throw new NotFound("dataset version", id);
    }
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(new Crumb("Leaderboards", "leaderboards"), Crumb.here("New benchmark"));
  }
}
