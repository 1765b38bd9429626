package dev.touchstone.run.web;

import dev.touchstone.account.CurrentViewer;
import dev.touchstone.run.Artifact;
import dev.touchstone.run.Attempt;
import dev.touchstone.run.LatestMetric;
import dev.touchstone.run.LogPage;
import dev.touchstone.run.Runs;
import dev.touchstone.run.Series;
import dev.touchstone.storage.Blobs;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a run left behind: parameters, metrics, log, artifacts, machines. */
@RestController
@RequestMapping("/api/v1/runs/{id}")
class EvidenceController {

  private final Runs runs;
  private final Blobs blobs;
  private final CurrentViewer viewer;

  EvidenceController(Runs runs, Blobs blobs, CurrentViewer viewer) {
    this.runs = runs;
    this.blobs = blobs;
    this.viewer = viewer;
  }

  @GetMapping("/params")
  Map<String, String> params(@PathVariable UUID id) {
    return runs.params(viewer.get(), id);
  }

  @GetMapping("/tags")
  Map<String, String> tags(@PathVariable UUID id) {
    return runs.tags(viewer.get(), id);
  }

  /** Where every metric stands. */
  @GetMapping("/metrics")
  List<LatestMetric> metrics(@PathVariable UUID id) {
    return runs.metrics(viewer.get(), id);
  }

  /** One curve as columns of equal length. */
  @GetMapping(path = "/metrics", params = "key")
  Series series(
      @PathVariable UUID id,
      @RequestParam String key,
      @RequestParam(defaultValue = "1000") int points) {
    return runs.series(viewer.get(), id, key, points);
  }

  @GetMapping("/logs")
  LogPage logs(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") long offset,
      @RequestParam(defaultValue = "1000") int limit) {
    return runs.log(viewer.get(), id, offset, limit);
  }

  @GetMapping("/attempts")
  List<Attempt> attempts(@PathVariable UUID id) {
    return runs.attempts(viewer.get(), id);
  }

  @GetMapping("/artifacts")
  List<Artifact> artifacts(@PathVariable UUID id) {
    return runs.artifacts(viewer.get(), id);
  }

  /** The bytes, as something to save: a browser must never show what a program wrote as a page. */
  @GetMapping("/artifacts/{*path}")
  ResponseEntity<Resource> artifact(@PathVariable UUID id, @PathVariable String path) {
    Artifact artifact = runs.artifact(viewer.get(), id, path.substring(1));
    return ResponseEntity.ok()
        .eTag(artifact.sha256())
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment(artifact.path()))
        .header("X-Content-Type-Options", "nosniff")
        .body(new FileSystemResource(blobs.path(artifact.sha256())));
  }

  /**
   * A picture to look at: only what its first bytes say is a PNG, JPEG, GIF or WebP, and never as a
   * page.
   */
  @GetMapping(path = "/artifacts/{*path}", params = "picture")
  ResponseEntity<Resource> picture(@PathVariable UUID id, @PathVariable String path) {
    Artifact artifact = runs.artifact(viewer.get(), id, path.substring(1));
    MediaType type = Picture.type(blobs.path(artifact.sha256()));
    return ResponseEntity.ok()
        .eTag(artifact.sha256())
        .contentType(type)
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .body(new FileSystemResource(blobs.path(artifact.sha256())));
  }

  private static String attachment(String path) {
    return ContentDisposition.attachment()
        .filename(path.substring(path.lastIndexOf('/') + 1), StandardCharsets.UTF_8)
        .build()
        .toString();
  }
}
