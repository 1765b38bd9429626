package dev.touchstone.report.web;

import dev.touchstone.access.Visibility;
import dev.touchstone.account.CurrentViewer;
import dev.touchstone.account.Namespaces;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.base.Page;
import dev.touchstone.report.FigureRuns;
import dev.touchstone.report.FoundRuns;
import dev.touchstone.report.NewReport;
import dev.touchstone.report.Report;
import dev.touchstone.report.ReportChanged;
import dev.touchstone.report.Reports;
import dev.touchstone.report.Selection;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reports, and the runs that their figures show. */
@RestController
@RequestMapping("/api/v1/reports")
class ReportController {
  private final Reports reports;
  private final FigureRuns figures;
  private final ReportWords words;
  private final Namespaces namespaces;
  private final CurrentViewer current;

  ReportController(
      Reports reports,
      FigureRuns figures,
      ReportWords words,
      Namespaces namespaces,
      CurrentViewer current) {
    this.reports = reports;
    this.figures = figures;
    this.words = words;
    this.namespaces = namespaces;
    this.current = current;
  }

  /** The last changed first. */
  @GetMapping
  Page<ReportJson> list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "100") int limit) {
    Viewer viewer = current.get();
    return words.of(viewer, reports.list(viewer, q, cursor, limit));
  }

  /**
   * The runs of a figure as of now: the newest, or the best.
   *
   * @param experiment its id
   * @param best the metric that the best are best by
   */
  @GetMapping("/runs")
  FoundRuns runs(
      @RequestParam UUID experiment,
      @RequestParam(defaultValue = "") String filter,
      @RequestParam(defaultValue = "100") int most,
      @RequestParam(defaultValue = "") String best) {
    return figures.find(current.get(), new Selection(experiment, filter, most), best);
  }

  /** Its version is the ETag. */
  @GetMapping("/{namespace}/{name}")
  ResponseEntity<ReportJson> one(@PathVariable String namespace, @PathVariable String name) {
    return told(found(namespace, name));
  }

  @PostMapping
  ResponseEntity<ReportJson> create(@RequestBody ReportBody body) {
    Viewer viewer = current.get();
    String owner = Objects.requireNonNullElse(body.namespace(), viewer.name());
    Report made =
        reports.create(
            viewer,
            new NewReport(
                namespaces.byName(owner).id(),
                title(body),
                Objects.requireNonNullElse(body.visibility(), Visibility.TEAM),
                words.blocks(viewer, body.blocks())));
    return ResponseEntity.created(URI.create("/api/v1/reports/" + made.card().address()))
        .eTag(tag(made))
        .body(words.of(viewer, made));
  }

  /** Replaces title and blocks of the version that {@code If-Match} names; else answers 412. */
  @PutMapping("/{namespace}/{name}")
  ResponseEntity<ReportJson> save(
      @PathVariable String namespace,
      @PathVariable String name,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String expected,
      @RequestBody ReportBody body) {
    Viewer viewer = current.get();
    Report before = found(namespace, name);
    Report after =
        reports.save(
            viewer,
            before.id(),
            version(expected),
            title(body),
            words.blocks(viewer, body.blocks()));
    if (body.visibility() != null) reports.share(viewer, after.id(), body.visibility());
    return told(reports.byId(viewer, after.id()));
  }

  /** Puts it into the bin. */
  @DeleteMapping("/{namespace}/{name}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(@PathVariable String namespace, @PathVariable String name) {
    reports.delete(current.get(), found(namespace, name).id());
  }

  /** Takes it out of the bin, within 30 days. */
  @PostMapping("/{namespace}/{name}/restore")
  ResponseEntity<ReportJson> restore(@PathVariable String namespace, @PathVariable String name) {
    return told(reports.restore(current.get(), new Address(namespace, name)));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> changed(ReportChanged problem) {
    ProblemDetail detail =
        ProblemDetail.forStatusAndDetail(HttpStatus.PRECONDITION_FAILED, problem.text());
    detail.setProperty("code", problem.code());
    return ResponseEntity.status(HttpStatus.PRECONDITION_FAILED)
        .eTag(Integer.toString(problem.version()))
        .body(detail);
  }

  private Report found(String namespace, String name) {
    return reports.get(current.get(), new Address(namespace, name));
  }

  private ResponseEntity<ReportJson> told(Report report) {
    return ResponseEntity.ok().eTag(tag(report)).body(words.of(current.get(), report));
  }

  private static String tag(Report report) {
    return Integer.toString(report.card().version());
  }

  private static String title(ReportBody body) {
    return Objects.requireNonNullElse(body.title(), "");
  }

  private static int version(@Nullable String expected) {
    if (expected == null)
      throw new InvalidInput("Say in If-Match which version you changed, such as \"3\".");
    try {
      return Integer.parseInt(expected.replaceAll("^(W/)?\"|\"$", ""));
    } catch (NumberFormatException e) {
      throw new InvalidInput("If-Match is not the ETag of a report, such as \"3\".");
    }
  }
}
