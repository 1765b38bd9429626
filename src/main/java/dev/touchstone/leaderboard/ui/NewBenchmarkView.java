package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
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
import org.jspecify.annotations.Nullable;

/** Makes a benchmark from the dataset version in the address. */
@Route("leaderboards/new")
@PermitAll
class NewBenchmarkView extends Div implements BeforeEnterObserver, HasCrumbs {
  private final BoardDesk desk;
  private final Datasets datasets;
  private final FileDesk files;
  private @Nullable BenchmarkForm form;
  private @Nullable UUID started;

  NewBenchmarkView(BoardDesk desk, Datasets datasets, FileDesk files) {
    this.desk = desk;
    this.files = files;
    this.datasets = datasets;
    addClassName("new-benchmark");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var query = event.getLocation().getQueryParameters();
    var step = query.getSingleParameter("step").orElse("");
    query
        .getSingleParameter("version")
        .ifPresentOrElse(id -> form(version(id)).show(step), this::nothingChosen);
  }

  private void nothingChosen() {
    form = null;
    started = null;
    removeAll();
    add(start(), new FromFile(desk, files));
  }

  /** The form of a version, with all that was filled in: going from step to step keeps it. */
  private BenchmarkForm form(UUID versionId) {
    if (form != null && versionId.equals(started)) return form;
    var viewer = desk.current().get();
    var version = datasets.versionById(viewer, versionId);
    var dataset = datasets.ofVersion(viewer, versionId);
    var made = new BenchmarkForm(desk, viewer, dataset, version, step -> go(versionId, step));
    removeAll();
    add(new PageHeader("New benchmark"), made);
    form = made;
    started = versionId;
    return made;
  }

  private static void go(UUID versionId, String step) {
    UI.getCurrent()
        .navigate(
            "leaderboards/new",
            QueryParameters.of("version", versionId.toString()).merging("step", step));
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
