package dev.touchstone.catalog.web;

import dev.touchstone.account.CurrentViewer;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.base.NotFound;
import dev.touchstone.catalog.DataFile;
import dev.touchstone.catalog.Dataset;
import dev.touchstone.catalog.Datasets;
import dev.touchstone.catalog.NewFile;
import dev.touchstone.catalog.Profile;
import dev.touchstone.catalog.Rows;
import dev.touchstone.catalog.Version;
import dev.touchstone.storage.Blobs;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Publishes and shows versions, their profiles and their rows. */
@RestController
@RequestMapping("/api/v1/datasets/{namespace}/{name}/versions")
class VersionController {
  private final Datasets datasets;
  private final Blobs blobs;
  private final CurrentViewer current;

  VersionController(Datasets datasets, Blobs blobs, CurrentViewer current) {
    this.datasets = datasets;
    this.blobs = blobs;
    this.current = current;
  }

  @GetMapping
  List<VersionJson> list(@PathVariable String namespace, @PathVariable String name) {
    Viewer viewer = current.get();
    Dataset dataset = datasets.find(viewer, namespace, name);
    return datasets.versions(viewer, dataset.address()).stream().map(VersionJson::of).toList();
  }

  /** Publishes the files of a form as the next version; each part {@code file} is one. */
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<VersionJson> publish(
      @PathVariable String namespace,
      @PathVariable String name,
      @RequestParam("file") List<MultipartFile> parts,
      @RequestParam(name = "note", defaultValue = "") String note)
      throws IOException {
    Viewer viewer = current.get();
    Dataset dataset = datasets.find(viewer, namespace, name);
    Version version = datasets.publish(viewer, dataset.address(), keep(parts), note);
    String place = "/api/v1/datasets/" + dataset.address() + "/versions/" + version.number();
    return ResponseEntity.created(URI.create(place)).body(VersionJson.of(version));
  }

  private List<NewFile> keep(List<MultipartFile> parts) throws IOException {
    List<NewFile> files = new ArrayList<>();
    for (MultipartFile part : parts) {
      String path = part.getOriginalFilename();
      if (path == null) throw new InvalidInput("A file has no name. Send one with each file.");
      files.add(new NewFile(path, blobs.put(part.getInputStream())));
    }
    return files;
  }

  @GetMapping("/{number}")
  VersionJson get(
      @PathVariable String namespace, @PathVariable String name, @PathVariable int number) {
    return VersionJson.of(version(namespace, name, number));
  }

  /** The profile of each table by its path. */
  @GetMapping("/{number}/profile")
  Map<String, Profile> profile(
      @PathVariable String namespace, @PathVariable String name, @PathVariable int number) {
    Map<String, Profile> profiles = new LinkedHashMap<>();
    for (DataFile file : version(namespace, name, number).files())
      if (file.profile() != null) profiles.put(file.path(), file.profile());
    return profiles;
  }

  /**
   * @param file the path of a table; the first table when absent
   * @param limit at most 1,000
   */
  @GetMapping("/{number}/rows")
  Rows rows(
      @PathVariable String namespace,
      @PathVariable String name,
      @PathVariable int number,
      @RequestParam(required = false) @Nullable String file,
      @RequestParam(defaultValue = "0") long offset,
      @RequestParam(defaultValue = "100") int limit) {
    Version version = version(namespace, name, number);
    return datasets.rows(current.get(), version.id(), path(version, file), offset, limit);
  }

  private static String path(Version version, @Nullable String wish) {
    if (wish != null) return wish;
    return version
        .table()
        .map(DataFile::path)
        .orElseThrow(() -> new NotFound("table in version", version.number()));
  }

  private Version version(String namespace, String name, int number) {
    Viewer viewer = current.get();
    Dataset dataset = datasets.find(viewer, namespace, name);
    return datasets.version(viewer, dataset.address(), number);
  }
}
