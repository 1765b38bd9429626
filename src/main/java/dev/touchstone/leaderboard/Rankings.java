package dev.touchstone.leaderboard;

import dev.touchstone.leaderboard.EstimateStore.Mark;
import dev.touchstone.leaderboard.score.Estimate;
import dev.touchstone.leaderboard.score.Ranking;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Rankings of the standing submissions, computed when one of them is new or was scored again and
 * remembered until then. What they follow from is part of the question, so nothing has to be
 * forgotten in time; two viewers who may see different entries get rankings of their own. A new
 * entry costs the reading of its own resamples and its own pairs: the rest is taken over from the
 * ranking before.
 *
 * <p>For 1,000 entries a board holds 16 MB of resamples, and a ranking 8 MB of pairs, most of which
 * it shares with the one before. All of it is let go where memory is short.
 */
@Component
class Rankings {
  private static final int RANKINGS = 64;
  private static final int BOARDS = 16;

  private record Key(UUID benchmark, Split split) {}

  private record Question(Key board, boolean higherIsBetter, List<Standing> standing) {}

  private record Standing(UUID submission, Mark mark) {}

  private record Known(Mark mark, Estimate estimate) {}

  /** What is known of a board, whoever looks at it. */
  private static final class Board {
    private final Map<UUID, Known> known = new HashMap<>();
    private volatile Ranking<UUID> latest = Ranking.none();
  }

  private final EstimateStore estimates;
  private final SoftMemory<Question, Ranking<UUID>> rankings = new SoftMemory<>(RANKINGS);
  private final SoftMemory<Key, Board> boards = new SoftMemory<>(BOARDS);

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
    var question = new Question(new Key(benchmark.id(), split), higher, entries);
    return rankings.recall(question, this::rank);
  }

  private Ranking<UUID> rank(Question question) {
    var board = boards.recall(question.board(), unknown -> new Board());
    Map<UUID, Estimate> estimates;
    synchronized (board) {
      estimates = learn(question, board.known);
    }
    var ranking = board.latest.next(estimates, question.higherIsBetter());
    board.latest = ranking;
    return ranking;
  }

  /** Reads what is new; what stood before and does not stand now is forgotten once it is much. */
  private Map<UUID, Estimate> learn(Question question, Map<UUID, Known> known) {
    var marks = new LinkedHashMap<UUID, Mark>();
    question.standing().forEach(entry -> marks.put(entry.submission(), entry.mark()));
    var unknown = new LinkedHashMap<>(marks);
    unknown.entrySet().removeIf(entry -> isKnown(known.get(entry.getKey()), entry.getValue()));
    estimates
        .read(unknown, question.board().split())
        .forEach((id, read) -> known.put(id, new Known(mark(marks, id), read)));
    var standing = new LinkedHashMap<UUID, Estimate>();
    for (var id : marks.keySet())
      standing.put(id, Objects.requireNonNull(known.get(id), "a score stays").estimate());
    if (known.size() > 2 * standing.size()) known.keySet().retainAll(standing.keySet());
    return standing;
  }

  private static Mark mark(Map<UUID, Mark> marks, UUID id) {
    return Objects.requireNonNull(marks.get(id));
  }

  private static boolean isKnown(@Nullable Known known, Mark mark) {
    return known != null && known.mark().equals(mark);
  }
}
