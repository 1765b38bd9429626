package dev.touchstone.leaderboard.web;

import dev.touchstone.account.CurrentViewer;
import dev.touchstone.base.Address;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.leaderboard.Benchmarks;
import dev.touchstone.leaderboard.Board;
import dev.touchstone.leaderboard.Boards;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The differences of entries, two by two. */
@RestController
@RequestMapping("/api/v1/benchmarks/{namespace}/{name}/leaderboard/pairs")
class PairsApi {
  private static final int MOST = 50;
  private static final int USUAL = 20;

  private final CurrentViewer current;
  private final Benchmarks benchmarks;
  private final Boards boards;

  PairsApi(CurrentViewer current, Benchmarks benchmarks, Boards boards) {
    this.current = current;
    this.benchmarks = benchmarks;
    this.boards = boards;
  }

  /**
   * @param entry ids of submissions that are ranked, at most 50; the best 20 if none is named
   */
  @GetMapping
  PairsReply pairs(
      @PathVariable String namespace,
      @PathVariable String name,
      @RequestParam @Nullable String split,
      @RequestParam(defaultValue = "") List<UUID> entry) {
    if (entry.size() > MOST) throw new InvalidInput("Name at most 50 entries at once.");
    var board = board(new Address(namespace, name), split);
    return PairsReply.of(
        board, entry.isEmpty() ? board.pairwise().best(USUAL) : entry.stream().distinct().toList());
  }

  private Board board(Address address, @Nullable String split) {
    var benchmark = benchmarks.get(current.get(), address);
    var part = split == null ? benchmark.decidingSplit() : BenchmarkApi.part(split);
    return boards.board(current.get(), address, part);
  }
}
