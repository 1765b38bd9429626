package dev.touchstone.run.web;

import dev.touchstone.account.CurrentViewer;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.experiment.Experiments;
import dev.touchstone.run.Artifact;
import dev.touchstone.run.NewTrackedRun;
import dev.touchstone.run.Run;
import dev.touchstone.run.RunLifecycle;
import dev.touchstone.run.RunTags;
import dev.touchstone.run.Runs;
import dev.touchstone.run.TrackedRuns;
import dev.touchstone.run.Tracking;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For programs that track runs of their own, and for scripts that say more about theirs. */
@RestController
@RequestMapping("/api/v1/runs")
class TrackedRunController {

  private final TrackedRuns tracked;
  private final Tracking tracking;
  private final RunTags tags;
  private final RunLifecycle lifecycle;
  private final Runs runs;
  private final Experiments experiments;
  private final RunViews views;
  private final CurrentViewer current;
  private final Clock clock;

  TrackedRunController(
      TrackedRuns tracked,
      Tracking tracking,
      RunTags tags,
      RunLifecycle lifecycle,
      Runs runs,
      Experiments experiments,
      RunViews views,
      CurrentViewer current,
      Clock clock) {
    this.tracked = tracked;
    this.tracking = tracking;
    this.tags = tags;
    this.lifecycle = lifecycle;
    this.runs = runs;
    this.experiments = experiments;
    this.views = views;
    this.current = current;
    this.clock = clock;
  }

  @PostMapping("/tracked")
  ResponseEntity<RunView> begin(
      @RequestBody TrackedBody body,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
    Viewer viewer = current.get();
    NewTrackedRun wanted = wanted(viewer, body);
    Run run =
        key == null
            ? tracked.begin(viewer, wanted)
            : tracked.begin(viewer, wanted, RunController.bounded(key));
    return ResponseEntity.created(URI.create("/api/v1/runs/" + run.id()))
        .body(views.of(viewer, run));
  }

  /** The same sent twice counts once, with or without a key: equal points are one point. */
  @PostMapping("/{id}/log")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void log(@PathVariable UUID id, @RequestBody LogBody body) {
    tracking.log(current.get(), id, body.tracked(clock.instant()));
  }

  /** How a worker's run ended is the worker's to say: there this changes nothing. */
  @PostMapping("/{id}/end")
  RunView end(@PathVariable UUID id, @RequestBody EndBody body) {
    Viewer viewer = current.get();
    return views.of(viewer, tracked.update(viewer, id, body.change()));
  }

  /** The body is the file; one with the same path is replaced. */
  @PutMapping("/{id}/artifacts/{*path}")
  Artifact put(@PathVariable UUID id, @PathVariable String path, HttpServletRequest request)
      throws IOException {
    refuseForms(request.getContentType());
    try (InputStream bytes = request.getInputStream()) {
      return tracked.putArtifact(current.get(), id, named(path), bytes);
    }
  }

  private static String named(String path) {
    if (path.isEmpty()) throw new InvalidInput("Name the artifact: …/artifacts/PATH.");
    return path.substring(1);
  }

  /** A form's bytes are taken apart before they get here: the file would be empty. */
  private static void refuseForms(@Nullable String type) {
    if (type != null
        && (type.startsWith("application/x-www-form") || type.startsWith("multipart/")))
      throw new InvalidInput(
          "Send the file itself as the body, with the Content-Type application/octet-stream.");
  }

  /** One file, or all below a folder. */
  @DeleteMapping("/{id}/artifacts/{*path}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable UUID id, @PathVariable String path) {
    tracked.removeArtifact(current.get(), id, named(path));
  }

  @PutMapping("/{id}/tags")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void tag(@PathVariable UUID id, @RequestBody Map<String, String> wanted) {
    LogBody said = new LogBody(null, null, wanted);
    tags.put(current.get(), List.of(id), said.tracked(clock.instant()).tags());
  }

  @DeleteMapping("/{id}/tags")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void untag(@PathVariable UUID id, @RequestParam String key) {
    tags.remove(current.get(), id, key);
  }

  /** Into the bin, from where it can be restored. */
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(@PathVariable UUID id) {
    lifecycle.delete(current.get(), List.of(id));
  }

  @PostMapping("/{id}/restore")
  RunView restore(@PathVariable UUID id) {
    Viewer viewer = current.get();
    lifecycle.restore(viewer, List.of(id));
    return views.of(viewer, runs.get(viewer, id));
  }

  private NewTrackedRun wanted(Viewer viewer, TrackedBody body) {
    return new NewTrackedRun(
        experiment(viewer, body.experiment()),
        Objects.requireNonNullElse(body.name(), ""),
        body.startedAt(),
        new LogBody(null, null, body.tags()).tracked(clock.instant()).tags(),
        body.parent(),
        Objects.requireNonNullElse(body.source(), ""));
  }

  private UUID experiment(Viewer viewer, @Nullable String address) {
    return address == null && viewer.errand() != null
        ? runs.get(viewer, viewer.errand().work()).experimentId()
        : experiments.get(viewer, Address.parse(LaunchBody.required("experiment", address))).id();
  }
}
