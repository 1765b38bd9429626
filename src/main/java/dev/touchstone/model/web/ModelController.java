package dev.touchstone.model.web;

import dev.touchstone.account.CurrentViewer;
import dev.touchstone.account.Namespaces;
import dev.touchstone.base.Page;
import dev.touchstone.model.ModelVersion;
import dev.touchstone.model.ModelVersions;
import dev.touchstone.model.Models;
import dev.touchstone.model.RegisteredModel;
import dev.touchstone.model.VersionFiles;
import dev.touchstone.run.Artifact;
import dev.touchstone.storage.Blobs;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The registry, to read. Programs change it by MLflow's protocol. */
@RestController
@RequestMapping("/api/v1/models")
class ModelController {
  private final CurrentViewer current;
  private final Namespaces namespaces;
  private final Models models;
  private final ModelVersions versions;
  private final VersionFiles files;
  private final Blobs blobs;

  ModelController(
      CurrentViewer current,
      Namespaces namespaces,
      Models models,
      ModelVersions versions,
      VersionFiles files,
      Blobs blobs) {
    this.current = current;
    this.namespaces = namespaces;
    this.models = models;
    this.versions = versions;
    this.files = files;
    this.blobs = blobs;
  }

  /** The last changed first. */
  @GetMapping
  Page<ModelReply> list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam @Nullable String cursor,
      @RequestParam(defaultValue = "100") int limit) {
    return models.list(current.get(), q, cursor, limit).map(ModelReply::of);
  }

  @GetMapping("/{namespace}/{name}")
  ModelReply one(@PathVariable String namespace, @PathVariable String name) {
    return ModelReply.of(model(namespace, name));
  }

  /** The newest first. */
  @GetMapping("/{namespace}/{name}/versions")
  List<VersionReply> versions(@PathVariable String namespace, @PathVariable String name) {
    return versions.of(current.get(), model(namespace, name).id()).stream()
        .map(VersionReply::of)
        .toList();
  }

  @GetMapping("/{namespace}/{name}/versions/{number}")
  VersionReply version(
      @PathVariable String namespace, @PathVariable String name, @PathVariable int number) {
    return VersionReply.of(find(namespace, name, number));
  }

  /** All files of the version as a ZIP archive. */
  @GetMapping("/{namespace}/{name}/versions/{number}/archive")
  void archive(
      @PathVariable String namespace,
      @PathVariable String name,
      @PathVariable int number,
      HttpServletResponse response)
      throws IOException {
    List<Artifact> all = files.list(current.get(), find(namespace, name, number));
    String file = name + "-" + number + ".zip";
    response.setContentType("application/zip");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(file, StandardCharsets.UTF_8).build().toString());
    write(all, response.getOutputStream());
  }

  private void write(List<Artifact> all, OutputStream out) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Artifact file : all) {
        zip.putNextEntry(new ZipEntry(file.path()));
        try (InputStream bytes = blobs.open(file.sha256())) {
          bytes.transferTo(zip);
        }
        zip.closeEntry();
      }
    }
  }

  private ModelVersion find(String namespace, String name, int number) {
    return versions.get(current.get(), model(namespace, name).id(), number);
  }

  private RegisteredModel model(String namespace, String name) {
    return models.get(current.get(), namespaces.byName(namespace).id(), name);
  }
}
