package dev.touchstone.leaderboard.web;

import dev.touchstone.access.Visibility;
import dev.touchstone.account.CurrentViewer;
import dev.touchstone.account.Namespaces;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.catalog.Datasets;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.BenchmarkSource;
import dev.touchstone.leaderboard.Benchmarks;
import dev.touchstone.leaderboard.Board;
import dev.touchstone.leaderboard.Boards;
import dev.touchstone.leaderboard.Marks;
import dev.touchstone.leaderboard.NewBenchmark;
import dev.touchstone.leaderboard.Rules;
import dev.touchstone.leaderboard.Split;
import dev.touchstone.leaderboard.SplitPlan;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/benchmarks")
class BenchmarkApi {
  private final CurrentViewer current;
  private final Benchmarks benchmarks;
  private final Boards boards;
  private final Marks marks;
  private final Datasets datasets;
  private final Namespaces namespaces;

  BenchmarkApi(
      CurrentViewer current,
      Benchmarks benchmarks,
      Boards boards,
      Marks marks,
      Datasets datasets,
      Namespaces namespaces) {
    this.current = current;
    this.benchmarks = benchmarks;
    this.boards = boards;
    this.marks = marks;
    this.datasets = datasets;
    this.namespaces = namespaces;
  }

  @GetMapping
  List<BenchmarkReply> list() {
    return benchmarks.list(current.get()).stream().map(BenchmarkReply::of).toList();
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  BenchmarkReply create(@RequestBody BenchmarkRequest request) {
    var viewer = current.get();
    return BenchmarkReply.of(benchmarks.create(viewer, wanted(viewer, request)));
  }

  @GetMapping("/{namespace}/{name}")
  BenchmarkReply one(@PathVariable String namespace, @PathVariable String name) {
    return BenchmarkReply.of(benchmark(namespace, name));
  }

  @PostMapping("/{namespace}/{name}/close")
  BenchmarkReply close(@PathVariable String namespace, @PathVariable String name) {
    return BenchmarkReply.of(benchmarks.close(current.get(), new Address(namespace, name)));
  }

  /** The deciding part, or the one asked for by {@code split=public|private}. */
  @GetMapping("/{namespace}/{name}/leaderboard")
  BoardReply board(
      @PathVariable String namespace,
      @PathVariable String name,
      @RequestParam @Nullable String split) {
    var board = boardOf(namespace, name, split);
    return BoardReply.of(board, marks.of(current.get(), board));
  }

  @GetMapping(path = "/{namespace}/{name}/leaderboard.csv", produces = "text/csv")
  ResponseEntity<String> csv(
      @PathVariable String namespace,
      @PathVariable String name,
      @RequestParam @Nullable String split) {
    var board = boardOf(namespace, name, split);
    var file = "attachment; filename=\"%s-%s.csv\"".formatted(name, board.split().word());
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, file)
        .body(BoardCsv.of(board, marks.of(current.get(), board)));
  }

  private Board boardOf(String namespace, String name, @Nullable String split) {
    var benchmark = benchmark(namespace, name);
    var part = Optional.ofNullable(split).map(BenchmarkApi::part).orElse(benchmark.decidingSplit());
    return boards.board(current.get(), benchmark.address(), part);
  }

  private Benchmark benchmark(String namespace, String name) {
    return benchmarks.get(current.get(), new Address(namespace, name));
  }

  private NewBenchmark wanted(Viewer viewer, BenchmarkRequest request) {
    var source = Address.parse(BenchmarkRequest.required("dataset", request.dataset()));
    var dataset = datasets.get(viewer, source);
    var number = Objects.requireNonNullElse(request.version(), dataset.latest());
    return new NewBenchmark(
        namespaces.byName(BenchmarkRequest.required("namespace", request.namespace())).id(),
        BenchmarkRequest.required("name", request.name()),
        BenchmarkRequest.required("title", request.title()),
        Objects.requireNonNullElse(request.description(), ""),
        new BenchmarkSource.OfVersion(
            datasets.version(viewer, source, number).id(), request.file()),
        BenchmarkRequest.required("target", request.target()),
        request.knownMetric(),
        SplitPlan.shares(
            Objects.requireNonNullElse(request.testShare(), SplitPlan.USUAL_TEST_SHARE),
            Objects.requireNonNullElse(request.publicShare(), SplitPlan.USUAL_PUBLIC_SHARE)),
        request.dailyLimit() == null ? Rules.usual() : Rules.perDay(request.dailyLimit()),
        null,
        Objects.requireNonNullElse(request.visibility(), Visibility.TEAM),
        reviewers(Objects.requireNonNullElse(request.reviewers(), List.of())));
  }

  private Set<UUID> reviewers(List<String> names) {
    return names.stream().map(n -> namespaces.byName(n).id()).collect(Collectors.toSet());
  }

  static Split part(String word) {
    return switch (word) {
      case "public" -> Split.PUBLIC;
      case "private" -> Split.PRIVATE;
      default -> throw new InvalidInput("“split” is public or private, not “%s”.".formatted(word));
    };
  }
}
