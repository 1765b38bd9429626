package dev.touchstone.leaderboard;

import dev.touchstone.leaderboard.EstimateStore.Mark;
import dev.touchstone.leaderboard.score.Estimate;
import dev.touchstone.leaderboard.score.Ranking;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Rankings of the standing submissions, computed when one of them is new or was scored again and
 * remembered until then. What they follow from is part of the question, so nothing has to be
 * forgotten in time; two viewers who may see different entries get rankings of their own. A new
 * entry costs the reading of its own resamples and one pass over the comparisons.
 */
@Component
class Rankings {
  private static final int RANKINGS = 64;
  private static final int BOARDS = 16;

  private record Board(UUID benchmark, Split split) {}

  private record Question(Board board, boolean higherIsBetter, List<Standing> standing) {}

  private record Standing(UUID submission, Mark mark) {}

  private record Known(Mark mark, Estimate estimate) {}

  private final EstimateStore estimates;
  private final SoftMemory<Question, Ranking<UUID>> rankings = new SoftMemory<>(RANKINGS);
  private final SoftMemory<Board, Map<UUID, Known>> known = new SoftMemory<>(BOARDS);

  Rankings(EstimateStore estimates) {
    this.estimates = estimates;
  }

  /**
   * @param standing the submissions to rank, with what tells their present scores
   */
  Ranking<UUID> of(Benchmark benchmark, Split split, Map<UUID, Mark> standing) {
    var entries =
        standing.entrySet().stream().map(e -> new Standing(e.getKey(), e.getValue())).toList();
    var higher = benchmark.metric().higherIsBetter();
    var question = new Question(new Board(benchmark.id(), split), higher, entries);
    return rankings.recall(question, this::rank);
  }

  private Ranking<UUID> rank(Question question) {
    var board = known.recall(question.board(), unknown -> new ConcurrentHashMap<>());
    learn(question, board);
    var estimates = new LinkedHashMap<UUID, Estimate>();
    for (var entry : question.standing()) {
      var id = entry.submission();
      estimates.put(id, Objects.requireNonNull(board.get(id), "a score stays").estimate());
    }
    return Ranking.of(estimates, question.higherIsBetter());
  }

  private void learn(Question question, Map<UUID, Known> board) {
    var marks = new LinkedHashMap<UUID, Mark>();
    question.standing().stream()
        .filter(entry -> !isKnown(board.get(entry.submission()), entry.mark()))
        .forEach(entry -> marks.put(entry.submission(), entry.mark()));
    estimates
        .read(marks, question.board().split())
        .forEach(
            (id, read) -> board.put(id, new Known(Objects.requireNonNull(marks.get(id)), read)));
  }

  private static boolean isKnown(@Nullable Known known, Mark mark) {
    return known != null && known.mark().equals(mark);
  }
}
