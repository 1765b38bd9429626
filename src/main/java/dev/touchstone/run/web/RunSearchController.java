package dev.touchstone.run.web;

import dev.touchstone.account.CurrentViewer;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.base.Page;
import dev.touchstone.catalog.Sheet;
import dev.touchstone.catalog.TableFormat;
import dev.touchstone.catalog.Tables;
import dev.touchstone.experiment.Experiments;
import dev.touchstone.run.Lifecycle;
import dev.touchstone.run.Run;
import dev.touchstone.run.RunExport;
import dev.touchstone.run.RunExport.Export;
import dev.touchstone.run.RunQuery;
import dev.touchstone.run.RunScope;
import dev.touchstone.run.RunSearch;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The runs of an experiment, filtered and sorted, page by page or as one file. */
@RestController
@RequestMapping("/api/v1/experiments/{namespace}/{name}")
class RunSearchController {
  private static final int MOST = 1000;

  private final Experiments experiments;
  private final RunSearch search;
  private final RunExport export;
  private final Tables tables;
  private final RunViews views;
  private final CurrentViewer current;

  RunSearchController(
      Experiments experiments,
      RunSearch search,
      RunExport export,
      Tables tables,
      RunViews views,
      CurrentViewer current) {
    this.experiments = experiments;
    this.search = search;
    this.export = export;
    this.tables = tables;
    this.views = views;
    this.current = current;
  }

  /**
   * @param order such as {@code metrics.loss ASC}; blank for the newest first
   * @param show {@code archived} for archived runs too, {@code bin} for those in the bin
   */
  @GetMapping("/runs")
  Page<RunView> list(
      @PathVariable String namespace,
      @PathVariable String name,
      @RequestParam(defaultValue = "") String filter,
      @RequestParam(defaultValue = "") String order,
      @RequestParam(defaultValue = "") String show,
      @RequestParam(defaultValue = "") Set<String> state,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    Viewer viewer = current.get();
    Page<Run> page =
        search.search(
            viewer,
            scope(viewer, namespace, name, show),
            query(filter, order).in(state),
            cursor,
            Math.clamp(limit, 1, MOST));
    return new Page<>(views.of(viewer, page.items()), page.next());
  }

  @GetMapping(path = "/runs.csv", produces = "text/csv")
  void csv(
      @PathVariable String namespace,
      @PathVariable String name,
      @RequestParam(defaultValue = "") String filter,
      @RequestParam(defaultValue = "") String order,
      @RequestParam(defaultValue = "") String show,
      HttpServletResponse response)
      throws IOException {
    Viewer viewer = current.get();
    Export prepared =
        export.prepare(viewer, scope(viewer, namespace, name, show), query(filter, order));
    response.setContentType("text/csv; charset=utf-8");
    named(response, name + "-runs.csv");
    try (Writer out = response.getWriter()) {
      export.write(viewer, prepared, out, true);
    }
  }

  @GetMapping(path = "/runs.parquet", produces = "application/vnd.apache.parquet")
  void parquet(
      @PathVariable String namespace,
      @PathVariable String name,
      @RequestParam(defaultValue = "") String filter,
      @RequestParam(defaultValue = "") String order,
      @RequestParam(defaultValue = "") String show,
      HttpServletResponse response)
      throws IOException {
    Viewer viewer = current.get();
    Export prepared =
        export.prepare(viewer, scope(viewer, namespace, name, show), query(filter, order));
    Path folder = Files.createTempDirectory("touchstone-runs");
    Path csv = folder.resolve("runs.csv");
    Path file = folder.resolve("runs.parquet");
    try {
      try (Writer out = Files.newBufferedWriter(csv)) {
        export.write(viewer, prepared, out, false);
      }
      Sheet sheet = new Sheet(TableFormat.CSV, ',', prepared.header());
      tables.writeParquet(csv, sheet, prepared.texts(), file);
      response.setContentType("application/vnd.apache.parquet");
      named(response, name + "-runs.parquet");
      Files.copy(file, response.getOutputStream());
    } finally {
      Files.deleteIfExists(csv);
      Files.deleteIfExists(file);
      Files.deleteIfExists(folder);
    }
  }

  private static void named(HttpServletResponse response, String file) {
    response.setHeader("Content-Disposition", "attachment; filename=\"" + file + "\"");
  }

  private static RunQuery query(String filter, String order) {
    return RunQuery.written(filter, order.isBlank() ? List.of() : List.of(order));
  }

  private RunScope scope(Viewer viewer, String namespace, String name, String show) {
    var experiment = experiments.get(viewer, new Address(namespace, name));
    return new RunScope(Set.of(experiment.id()), lifecycle(show), !show.isEmpty());
  }

  private static Lifecycle lifecycle(String show) {
    return switch (show) {
      case "", "archived" -> Lifecycle.ACTIVE;
      case "bin" -> Lifecycle.DELETED;
      default -> throw new InvalidInput("Show is empty, “archived” or “bin”.");
    };
  }
}
