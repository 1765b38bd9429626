package dev.touchstone.leaderboard.web;

import dev.touchstone.account.Viewer;
import dev.touchstone.catalog.Datasets;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.BenchmarkRules;
import dev.touchstone.leaderboard.Benchmarks;
import dev.touchstone.leaderboard.Boards;
import dev.touchstone.leaderboard.HiddenLabels;
import dev.touchstone.leaderboard.Marks;
import dev.touchstone.leaderboard.Split;
import dev.touchstone.leaderboard.Submissions;
import dev.touchstone.leaderboard.sheet.BenchmarkYaml;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * A benchmark as a zip: its rules as YAML, where its data is, its boards, the submissions and
 * changes that the asker may see, and for organisers after the close the hidden labels.
 */
@Component
class BenchmarkArchive {
  private final Benchmarks benchmarks;
  private final BenchmarkRules rules;
  private final Boards boards;
  private final Marks marks;
  private final Submissions submissions;
  private final HiddenLabels labels;
  private final Datasets datasets;
  private final JsonMapper json;
  private final Clock clock;

  BenchmarkArchive(
      Benchmarks benchmarks,
      BenchmarkRules rules,
      Boards boards,
      Marks marks,
      Submissions submissions,
      HiddenLabels labels,
      Datasets datasets,
      JsonMapper json,
      Clock clock) {
    this.benchmarks = benchmarks;
    this.rules = rules;
    this.boards = boards;
    this.marks = marks;
    this.submissions = submissions;
    this.labels = labels;
    this.datasets = datasets;
    this.json = json;
    this.clock = clock;
  }

  /**
   * @param digest of the manifest of the public data
   */
  record Data(String dataset, int version, String digest, List<File> files) {
    record File(String path, long size, String sha256) {}
  }

  record About(BenchmarkReply benchmark, Data data, Instant exportedAt, String exportedBy) {}

  void write(Viewer viewer, Benchmark benchmark, OutputStream to) throws IOException {
    var hidden = labels.csv(viewer, benchmark);
    try (var zip = new ZipOutputStream(to, StandardCharsets.UTF_8)) {
      put(zip, "benchmark.yaml", BenchmarkYaml.of(benchmark, source(viewer, benchmark)));
      put(zip, "about.json", about(viewer, benchmark));
      put(zip, "leaderboard-public.json", board(viewer, benchmark, Split.PUBLIC));
      if (!benchmark.open()) {
        put(zip, "leaderboard-private.json", board(viewer, benchmark, Split.PRIVATE));
      }
      put(zip, "submissions.json", mine(viewer, benchmark));
      put(zip, "changes.json", rules.changes(viewer, benchmark));
      if (hidden.isPresent()) put(zip, "labels.csv", hidden.get());
    }
  }

  private BoardReply board(Viewer viewer, Benchmark benchmark, Split split) {
    var board = boards.board(viewer, benchmark.address(), split);
    return BoardReply.of(board, marks.of(viewer, board));
  }

  private List<SubmissionReply> mine(Viewer viewer, Benchmark benchmark) {
    return submissions.of(viewer, benchmark).stream().map(SubmissionReply::of).toList();
  }

  private About about(Viewer viewer, Benchmark benchmark) {
    var version = datasets.versionById(viewer, benchmark.dataVersionId());
    var files =
        version.files().stream()
            .map(file -> new Data.File(file.path(), file.size(), file.sha256()))
            .toList();
    return new About(
        BenchmarkReply.of(benchmark),
        new Data(benchmark.dataAddress().toString(), version.number(), version.digest(), files),
        clock.instant(),
        viewer.name());
  }

  /** The source where the asker may see it, else the data that was published of it. */
  private String source(Viewer viewer, Benchmark benchmark) {
    return benchmarks
        .source(viewer, benchmark)
        .map(
            source ->
                "%s@%d"
                    .formatted(
                        source.address(),
                        datasets.versionById(viewer, benchmark.sourceVersionId()).number()))
        .orElseGet(() -> benchmark.dataAddress().toString());
  }

  private void put(ZipOutputStream zip, String name, Object content) throws IOException {
    var text = content instanceof String words ? words : json.writeValueAsString(content);
    var entry = new ZipEntry(name);
    entry.setTimeLocal(
        java.time.LocalDateTime.ofInstant(clock.instant(), java.time.ZoneOffset.UTC));
    zip.putNextEntry(entry);
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
