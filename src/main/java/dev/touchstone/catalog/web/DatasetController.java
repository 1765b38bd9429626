package dev.touchstone.catalog.web;

import dev.touchstone.access.Access;
import dev.touchstone.account.CurrentViewer;
import dev.touchstone.account.Viewer;
import dev.touchstone.catalog.Dataset;
import dev.touchstone.catalog.DatasetEdit;
import dev.touchstone.catalog.Datasets;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Makes, shows, changes and deletes datasets. */
@RestController
@RequestMapping("/api/v1/datasets")
class DatasetController {
  private final Datasets datasets;
  private final Access access;
  private final CurrentViewer current;

  DatasetController(Datasets datasets, Access access, CurrentViewer current) {
    this.datasets = datasets;
    this.access = access;
    this.current = current;
  }

  @PostMapping
  ResponseEntity<DatasetJson> create(@RequestBody DatasetWish wish) {
    Viewer viewer = current.get();
    Dataset made = datasets.create(viewer, wish.create(viewer.name()));
    return ResponseEntity.created(URI.create("/api/v1/datasets/" + made.address()))
        .eTag(tag(made))
        .body(json(viewer, made));
  }

  @GetMapping("/{namespace}/{name}")
  ResponseEntity<DatasetJson> get(@PathVariable String namespace, @PathVariable String name) {
    Viewer viewer = current.get();
    Dataset dataset = datasets.find(viewer, namespace, name);
    return ResponseEntity.ok().eTag(tag(dataset)).body(json(viewer, dataset));
  }

  /** Refuses with 412 when {@code If-Match} names another state than the present one. */
  @PatchMapping("/{namespace}/{name}")
  ResponseEntity<DatasetJson> edit(
      @PathVariable String namespace,
      @PathVariable String name,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String expected,
      @RequestBody DatasetWish wish) {
    Viewer viewer = current.get();
    Dataset before = datasets.find(viewer, namespace, name);
    if (expected != null && !expected.equals("\"" + tag(before) + "\""))
      return ResponseEntity.status(HttpStatus.PRECONDITION_FAILED).eTag(tag(before)).build();
    Dataset after = datasets.edit(viewer, before.address(), wish.over(DatasetEdit.of(before)));
    if (wish.visibility() != null)
      access.changeVisibility(viewer, after.audience(), wish.visibility());
    return ResponseEntity.ok().eTag(tag(after)).body(json(viewer, after));
  }

  @DeleteMapping("/{namespace}/{name}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable String namespace, @PathVariable String name) {
    Viewer viewer = current.get();
    datasets.remove(viewer, datasets.find(viewer, namespace, name).address());
  }

  private DatasetJson json(Viewer viewer, Dataset dataset) {
    return DatasetJson.of(dataset, access.words(dataset.audience(), viewer));
  }

  private static String tag(Dataset dataset) {
    return dataset.latest() + "-" + dataset.updatedAt().toEpochMilli();
  }
}
