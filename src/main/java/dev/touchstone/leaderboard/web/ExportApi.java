package dev.touchstone.leaderboard.web;

import dev.touchstone.account.CurrentViewer;
import dev.touchstone.base.Address;
import dev.touchstone.leaderboard.Benchmarks;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/benchmarks/{namespace}/{name}")
class ExportApi {
  private final CurrentViewer current;
  private final Benchmarks benchmarks;
  private final BenchmarkArchive archive;

  ExportApi(CurrentViewer current, Benchmarks benchmarks, BenchmarkArchive archive) {
    this.current = current;
    this.benchmarks = benchmarks;
    this.archive = archive;
  }

  /** All that the asker may see of a benchmark, as a zip. */
  @GetMapping(path = "/export", produces = "application/zip")
  void export(
      @PathVariable String namespace, @PathVariable String name, HttpServletResponse response)
      throws IOException {
    var viewer = current.get();
    var benchmark = benchmarks.get(viewer, new Address(namespace, name));
    response.setContentType("application/zip");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s.zip\"".formatted(name));
    archive.write(viewer, benchmark, response.getOutputStream());
  }
}
