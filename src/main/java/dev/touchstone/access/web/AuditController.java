package dev.touchstone.access.web;

import dev.touchstone.access.Audit;
import dev.touchstone.access.Audit.Entry;
import dev.touchstone.account.CurrentViewer;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Page;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.databind.json.JsonMapper;

/** Who did what, for admins. */
@RestController
@RequestMapping("/api/v1/audit")
class AuditController {
  private static final int CHUNK = 500;
  private final Audit audit;
  private final CurrentViewer viewers;
  private final JsonMapper json;

  AuditController(Audit audit, CurrentViewer viewers, JsonMapper json) {
    this.audit = audit;
    this.viewers = viewers;
    this.json = json;
  }

  @GetMapping
  Page<Entry> page(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    return audit.page(viewers.get(), q, cursor, Math.clamp(limit, 1, CHUNK));
  }

  /** The whole log as JSON lines, the newest first. */
  @GetMapping("/export")
  ResponseEntity<StreamingResponseBody> export() {
    Viewer admin = viewers.get();
    Page<Entry> first = audit.page(admin, "", null, CHUNK);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_NDJSON)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.ndjson\"")
        .body(out -> write(admin, first, out));
  }

  private void write(Viewer admin, Page<Entry> first, OutputStream out) throws IOException {
    try (var lines = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
      Page<Entry> page = first;
      write(page, lines);
      while (page.next() != null) {
        page = audit.page(admin, "", page.next(), CHUNK);
        write(page, lines);
      }
    }
  }

  private void write(Page<Entry> page, BufferedWriter lines) throws IOException {
    for (Entry entry : page.items()) {
      lines.write(json.writeValueAsString(entry));
      lines.newLine();
    }
  }
}
