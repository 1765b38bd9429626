package dev.touchstone.leaderboard.web;

import dev.touchstone.access.Visibility;
import dev.touchstone.account.CurrentViewer;
import dev.touchstone.leaderboard.BenchmarkWish;
import dev.touchstone.leaderboard.Founding;
import dev.touchstone.leaderboard.sheet.BenchmarkFile;
import dev.touchstone.leaderboard.sheet.CodabenchImport;
import dev.touchstone.leaderboard.sheet.GivenFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Benchmarks from files; docs/making-a-benchmark.md describes them. */
@RestController
@RequestMapping("/api/v1/benchmarks")
class BenchmarkFileApi {
  private final CurrentViewer current;
  private final Founding founding;
  private final BenchmarkFile files;
  private final CodabenchImport codabench;

  BenchmarkFileApi(
      CurrentViewer current, Founding founding, BenchmarkFile files, CodabenchImport codabench) {
    this.codabench = codabench;
    this.current = current;
    this.founding = founding;
    this.files = files;
  }

  /** A benchmark whose rows come from a dataset version, said in the words of the YAML file. */
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  BenchmarkReply create(@RequestBody Map<String, @Nullable Object> json) {
    return made(files.read(current.get(), BenchmarkBody.tree(json), null));
  }

  /** A benchmark whose rows come from a dataset version. */
  @PostMapping(consumes = {"application/yaml", "application/x-yaml", "text/yaml"})
  @ResponseStatus(HttpStatus.CREATED)
  BenchmarkReply create(@RequestBody byte[] yaml) {
    return made(files.read(current.get(), new String(yaml, StandardCharsets.UTF_8), null));
  }

  /** A benchmark whose organisers divided the rows themselves. */
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  BenchmarkReply create(
      @RequestParam MultipartFile benchmark,
      @RequestParam MultipartFile train,
      @RequestParam MultipartFile test,
      @RequestParam MultipartFile solution)
      throws IOException {
    var yaml = new String(benchmark.getBytes(), StandardCharsets.UTF_8);
    try (var given =
        GivenFiles.of(train.getInputStream(), test.getInputStream(), solution.getInputStream())) {
      return made(files.read(current.get(), yaml, given));
    }
  }

  /** A benchmark out of a bundle of Codabench; what was not taken over is listed. */
  @PostMapping(path = "/codabench", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  ImportReply codabench(
      @RequestParam MultipartFile bundle,
      @RequestParam String namespace,
      @RequestParam String name,
      @RequestParam String licence,
      @RequestParam @Nullable String metric,
      @RequestParam(defaultValue = "TEAM") Visibility visibility)
      throws IOException {
    var choices = new CodabenchImport.Choices(namespace, name, metric, licence, visibility);
    var made = codabench.make(current.get(), bundle.getInputStream(), choices);
    return new ImportReply(BenchmarkReply.of(made.benchmark()), made.left());
  }

  /**
   * @param left what was not taken over, with the reason
   */
  record ImportReply(BenchmarkReply benchmark, List<String> left) {}

  private BenchmarkReply made(BenchmarkWish wish) {
    return BenchmarkReply.of(founding.make(current.get(), wish));
  }
}
