package dev.touchstone.catalog.web;

import dev.touchstone.account.CurrentViewer;
import dev.touchstone.account.Namespaces;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Forbidden;
import dev.touchstone.catalog.CatalogImport;
import dev.touchstone.catalog.ImportReport;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes catalogues of other places: one schema.org Dataset in JSON per line. */
@RestController
@RequestMapping("/api/v1/catalog")
class ImportController {
  private final CatalogImport imports;
  private final Namespaces namespaces;
  private final CurrentViewer current;

  ImportController(CatalogImport imports, Namespaces namespaces, CurrentViewer current) {
    this.imports = imports;
    this.namespaces = namespaces;
    this.current = current;
  }

  /**
   * @param namespace where the entries go, one that the admin may write to; the own when absent
   */
  @PostMapping("/import")
  ImportReport load(@RequestParam(defaultValue = "") String namespace, InputStream ndjson) {
    Viewer viewer = current.get();
    if (!viewer.admin()) throw new Forbidden("Only an admin may import a catalogue.");
    String owner = namespace.isEmpty() ? viewer.name() : namespace;
    return imports.load(
        viewer,
        namespaces.byName(owner).id(),
        new InputStreamReader(ndjson, StandardCharsets.UTF_8));
  }
}
