package dev.touchstone.leaderboard.web;

import dev.touchstone.account.CurrentViewer;
import dev.touchstone.base.Address;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.Benchmarks;
import dev.touchstone.leaderboard.Board;
import dev.touchstone.leaderboard.Boards;
import dev.touchstone.leaderboard.Marks;
import dev.touchstone.leaderboard.Split;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/benchmarks")
class BenchmarkApi {
  private final CurrentViewer current;
  private final Benchmarks benchmarks;
  private final Boards boards;
  private final Marks marks;

  BenchmarkApi(CurrentViewer current, Benchmarks benchmarks, Boards boards, Marks marks) {
    this.current = current;
    this.benchmarks = benchmarks;
    this.boards = boards;
    this.marks = marks;
  }

  @GetMapping
  List<BenchmarkReply> list() {
    return benchmarks.list(current.get()).stream().map(BenchmarkReply::of).toList();
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

  static Split part(String word) {
    return switch (word) {
      case "public" -> Split.PUBLIC;
      case "private" -> Split.PRIVATE;
      default -> throw new InvalidInput("“split” is public or private, not “%s”.".formatted(word));
    };
  }
}
