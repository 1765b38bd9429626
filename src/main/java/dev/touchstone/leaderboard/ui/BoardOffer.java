package dev.touchstone.leaderboard.ui;

import dev.touchstone.leaderboard.Board;
import dev.touchstone.leaderboard.BoardRow;
import dev.touchstone.leaderboard.EntryMark;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * All that a page may show of a board.
 *
 * @param marks by submission
 * @param mine names of the namespaces that the reader belongs to
 */
record BoardOffer(Board board, Map<UUID, List<EntryMark>> marks, Set<String> mine) {
  List<EntryMark> marks(UUID submission) {
    return marks.getOrDefault(submission, List.of());
  }

  boolean has(BoardRow row, EntryMark.Kind kind) {
    return marks(row.submissionId()).stream().anyMatch(mark -> mark.kind() == kind);
  }

  boolean any(EntryMark.Kind kind) {
    return board.rows().stream().anyMatch(row -> has(row, kind));
  }

  boolean mine(BoardRow row) {
    return mine.contains(row.owner());
  }

  /** Whether some entries are the reader's and some are not, so that it is worth saying which. */
  boolean mixed() {
    return board.rows().stream().map(this::mine).distinct().count() == 2;
  }

  List<String> owners() {
    return board.rows().stream().map(BoardRow::owner).distinct().sorted().toList();
  }

  /** Whether a page of this one would look as a page of the other. */
  boolean looksLike(BoardOffer other) {
    return marks.equals(other.marks)
        && mine.equals(other.mine)
        && board.benchmark().equals(other.board.benchmark())
        && board.rows().equals(other.board.rows())
        && board.unranked().equals(other.board.unranked())
        && board.ties().equals(other.board.ties())
        && board.smallestDifference().equals(other.board.smallestDifference());
  }
}
