package dev.touchstone.experiment.web;

import dev.touchstone.account.CurrentViewer;
import dev.touchstone.base.Address;
import dev.touchstone.base.Page;
import dev.touchstone.experiment.Experiment;
import dev.touchstone.experiment.Experiments;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/experiments")
class ExperimentController {

  private final Experiments experiments;
  private final CurrentViewer viewer;

  ExperimentController(Experiments experiments, CurrentViewer viewer) {
    this.experiments = experiments;
    this.viewer = viewer;
  }

  @PostMapping
  ResponseEntity<ExperimentView> create(@RequestBody ExperimentBody body) {
    Experiment made = experiments.create(viewer.get(), body.wanted());
    return ResponseEntity.created(URI.create("/api/v1/experiments/" + made.address()))
        .body(ExperimentView.of(made));
  }

  @GetMapping
  Page<ExperimentView> list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    return experiments.list(viewer.get(), q, cursor, limit).map(ExperimentView::of);
  }

  @GetMapping("/{namespace}/{name}")
  ExperimentView get(@PathVariable String namespace, @PathVariable String name) {
    return ExperimentView.of(find(namespace, name));
  }

  /** Into the bin with its runs, from where it can be restored. */
  @DeleteMapping("/{namespace}/{name}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(@PathVariable String namespace, @PathVariable String name) {
    experiments.delete(viewer.get(), find(namespace, name).id());
  }

  /** Out of the bin, with those of its runs that went there with it. */
  @PostMapping("/{namespace}/{name}/restore")
  ExperimentView restore(@PathVariable String namespace, @PathVariable String name) {
    experiments.restore(viewer.get(), find(namespace, name).id());
    return ExperimentView.of(find(namespace, name));
  }

  private Experiment find(String namespace, String name) {
    return experiments.get(viewer.get(), new Address(namespace, name));
  }
}
