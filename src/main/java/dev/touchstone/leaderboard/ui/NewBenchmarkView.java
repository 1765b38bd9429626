package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.touchstone.account.Viewer;
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

/** Makes a benchmark from the dataset version in the address, or from files of one's own. */
@Route("leaderboards/new")
@PermitAll
class NewBenchmarkView extends Div implements BeforeEnterObserver, HasCrumbs {
  private final BoardDesk desk;
  private final Datasets datasets;
  private final FileDesk files;
  private @Nullable BenchmarkForm form;
  private @Nullable RowsFields rows;
  private @Nullable String started;

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
    var from = query.getSingleParameter("from").filter(OwnRows.WORD::equals);
    var version = query.getSingleParameter("version");
    if (from.isPresent()) form("from", from.get()).show(step);
    else version.ifPresentOrElse(id -> form("version", id).show(step), this::nothingChosen);
  }

  private void nothingChosen() {
    forget();
    removeAll();
    add(start(), new FromFile(desk, files));
  }

  /** The form of a source, with all that was filled in: going from step to step keeps it. */
  private BenchmarkForm form(String parameter, String value) {
    if (form != null && value.equals(started)) return form;
    forget();
    var viewer = desk.current().get();
    var from = rows(viewer, value);
    var made = new BenchmarkForm(desk, viewer, from, step -> go(parameter, value, step));
    removeAll();
    add(new PageHeader("New benchmark"), made);
    form = made;
    rows = from;
    started = value;
    return made;
  }

  private RowsFields rows(Viewer viewer, String value) {
    if (value.equals(OwnRows.WORD)) return new OwnRows();
    var version = datasets.versionById(viewer, version(value));
    return new DatasetRows(datasets.ofVersion(viewer, version.id()), version);
  }

  private static void go(String parameter, String value, String step) {
    UI.getCurrent()
        .navigate("leaderboards/new", QueryParameters.of(parameter, value).merging("step", step));
  }

  /** Files that were uploaded go with the page. */
  @Override
  protected void onDetach(DetachEvent event) {
    forget();
  }

  private void forget() {
    if (rows instanceof OwnRows own) own.close();
    rows = null;
    form = null;
    started = null;
  }

  private static EmptyState start() {
    var datasets = new Anchor("datasets", "Find a dataset");
    datasets.addClassNames("btn", "primary");
    var own = new Anchor(OwnRows.HREF, "I have my own files");
    own.addClassName("btn");
    return new EmptyState(
        "board",
        "A benchmark starts with a dataset",
        "Open a dataset with a table and choose “Make a benchmark”. Some rows keep their labels to"
            + " themselves; results are ranked on those.",
        datasets,
        own);
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
