package dev.touchstone.run.web;

import dev.touchstone.account.CurrentViewer;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.base.Page;
import dev.touchstone.catalog.Datasets;
import dev.touchstone.experiment.Experiments;
import dev.touchstone.run.Launch;
import dev.touchstone.run.Run;
import dev.touchstone.run.RunFilter;
import dev.touchstone.run.RunState;
import dev.touchstone.run.Runs;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Launching, listing, cancelling and retrying runs. */
@RestController
@RequestMapping("/api/v1")
class RunController {

  private static final int KEY_LIMIT = 200;

  private final Runs runs;
  private final Experiments experiments;
  private final Datasets datasets;
  private final RunViews views;
  private final CurrentViewer current;

  RunController(
      Runs runs,
      Experiments experiments,
      Datasets datasets,
      RunViews views,
      CurrentViewer current) {
    this.runs = runs;
    this.experiments = experiments;
    this.datasets = datasets;
    this.views = views;
    this.current = current;
  }

  @PostMapping("/runs")
  ResponseEntity<RunView> launch(
      @RequestBody LaunchBody body,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
    Viewer viewer = current.get();
    Launch wanted = launch(viewer, body);
    Run run = key == null ? runs.launch(viewer, wanted) : runs.launch(viewer, wanted, bounded(key));
    return ResponseEntity.created(URI.create("/api/v1/runs/" + run.id()))
        .body(views.of(viewer, run));
  }

  @GetMapping("/runs")
  Page<RunView> list(
      @RequestParam(defaultValue = "") Set<String> state,
      @RequestParam(required = false) @Nullable String experiment,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    Viewer viewer = current.get();
    RunFilter filter = RunFilter.ALL.state(states(state).toArray(RunState[]::new)).text(q);
    return page(
        viewer, experiment == null ? filter : within(viewer, filter, experiment), cursor, limit);
  }

  @GetMapping("/runs/{id}")
  RunView get(@PathVariable UUID id) {
    return views.of(current.get(), runs.get(current.get(), id));
  }

  @PostMapping("/runs/{id}/cancel")
  RunView cancel(@PathVariable UUID id) {
    return views.of(current.get(), runs.cancel(current.get(), id));
  }

  @PostMapping("/runs/{id}/retry")
  ResponseEntity<RunView> retry(@PathVariable UUID id) {
    Run run = runs.retry(current.get(), id);
    return ResponseEntity.created(URI.create("/api/v1/runs/" + run.id()))
        .body(views.of(current.get(), run));
  }

  private Page<RunView> page(Viewer viewer, RunFilter filter, @Nullable String cursor, int limit) {
    Page<Run> page = runs.list(viewer, filter, cursor, limit);
    return new Page<>(views.of(viewer, page.items()), page.next());
  }

  private RunFilter within(Viewer viewer, RunFilter filter, String experiment) {
    return filter.experiment(experiments.get(viewer, Address.parse(experiment)).id());
  }

  private Launch launch(Viewer viewer, LaunchBody body) {
    Address experiment = Address.parse(LaunchBody.required("experiment", body.experiment()));
    return new Launch(
        experiments.get(viewer, experiment).id(),
        Objects.requireNonNullElse(body.name(), ""),
        LaunchBody.required("recipe", body.recipe()).recipe(),
        inputs(viewer, Objects.requireNonNullElse(body.inputs(), List.of())),
        Objects.requireNonNullElse(body.seed(), 1L),
        body.on(),
        body.bounds());
  }

  private List<UUID> inputs(Viewer viewer, List<LaunchBody.Input> wanted) {
    return wanted.stream().map(input -> version(viewer, input)).toList();
  }

  private UUID version(Viewer viewer, LaunchBody.Input input) {
    Address dataset = Address.parse(LaunchBody.required("dataset", input.dataset()));
    int number = input.version() == null ? datasets.get(viewer, dataset).latest() : input.version();
    return datasets.version(viewer, dataset, number).id();
  }

  private static Set<RunState> states(Set<String> names) {
    return names.stream().map(RunController::state).collect(Collectors.toSet());
  }

  private static RunState state(String name) {
    try {
      return RunState.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new InvalidInput(
          "There is no state “%s”: use queued, running, finished, failed or cancelled."
              .formatted(name));
    }
  }

  static String bounded(String key) {
    return InvalidInput.unlessText("The Idempotency-Key", key, KEY_LIMIT);
  }
}
