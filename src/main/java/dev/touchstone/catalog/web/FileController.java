package dev.touchstone.catalog.web;

import dev.touchstone.account.CurrentViewer;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.NotFound;
import dev.touchstone.catalog.DataFile;
import dev.touchstone.catalog.Dataset;
import dev.touchstone.catalog.Datasets;
import dev.touchstone.catalog.Version;
import dev.touchstone.storage.Blobs;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * Hands out files. They are always saved, never shown by the browser: what somebody uploaded must
 * not run as a page of this site. {@code Range} and {@code If-None-Match} work.
 */
@RestController
@RequestMapping("/api/v1/datasets/{namespace}/{name}/versions/{number}")
class FileController {
  private final Datasets datasets;
  private final Blobs blobs;
  private final CurrentViewer current;

  FileController(Datasets datasets, Blobs blobs, CurrentViewer current) {
    this.datasets = datasets;
    this.blobs = blobs;
    this.current = current;
  }

  @GetMapping("/files/{*path}")
  ResponseEntity<Resource> file(
      @PathVariable String namespace,
      @PathVariable String name,
      @PathVariable int number,
      @PathVariable String path) {
    String relative = path.isEmpty() ? path : path.substring(1);
    DataFile file =
        version(namespace, name, number)
            .file(relative)
            .orElseThrow(() -> new NotFound("file", relative));
    return saved(relative.substring(relative.lastIndexOf('/') + 1))
        .eTag(file.sha256())
        .body(new FileSystemResource(blobs.path(file.sha256())));
  }

  /** All files of the version as a ZIP archive. */
  @GetMapping("/archive")
  ResponseEntity<StreamingResponseBody> archive(
      @PathVariable String namespace, @PathVariable String name, @PathVariable int number) {
    Version version = version(namespace, name, number);
    return saved(name + "-" + number + ".zip").body(out -> write(version, out));
  }

  private void write(Version version, OutputStream out) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (DataFile file : version.files()) {
        zip.putNextEntry(new ZipEntry(file.path()));
        Files.copy(blobs.path(file.sha256()), zip);
      }
    }
  }

  private static ResponseEntity.BodyBuilder saved(String fileName) {
    ContentDisposition attachment =
        ContentDisposition.attachment().filename(fileName, StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
        .header("X-Content-Type-Options", "nosniff");
  }

  private Version version(String namespace, String name, int number) {
    Viewer viewer = current.get();
    Dataset dataset = datasets.find(viewer, namespace, name);
    return datasets.version(viewer, dataset.address(), number);
  }
}
