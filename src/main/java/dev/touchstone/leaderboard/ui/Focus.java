package dev.touchstone.leaderboard.ui;

import dev.touchstone.leaderboard.Board;
import dev.touchstone.leaderboard.BoardRow;
import dev.touchstone.leaderboard.score.Gap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whom the others are measured against: the leader, or the entry that a reader chose to see who is
 * close to it.
 *
 * @param chosen null while nobody was chosen
 * @param close the chosen one and those that cannot be told from it; without a choice those that
 *     share first place
 */
record Focus(Board board, @Nullable BoardRow chosen, Set<UUID> close) {
  static Focus on(Board board, String submission) {
    return board.rows().stream()
        .filter(row -> row.submissionId().toString().equals(submission))
        .findFirst()
        .map(row -> new Focus(board, row, around(board, row)))
        .orElseGet(() -> new Focus(board, null, first(board)));
  }

  private static Set<UUID> around(Board board, BoardRow chosen) {
    var close =
        board.close(chosen).stream().map(BoardRow::submissionId).collect(Collectors.toSet());
    close.add(chosen.submissionId());
    return close;
  }

  private static Set<UUID> first(Board board) {
    return board.rows().stream()
        .filter(BoardRow::sharesFirst)
        .map(BoardRow::submissionId)
        .collect(Collectors.toSet());
  }

  boolean isClose(BoardRow row) {
    return close.contains(row.submissionId());
  }

  boolean is(BoardRow row) {
    return chosen != null && chosen.submissionId().equals(row.submissionId());
  }

  /** The one that the others are measured against. */
  BoardRow measure() {
    return chosen == null ? board.rows().getFirst() : chosen;
  }

  /** This entry's score minus that of the one it is measured against; empty for itself. */
  Optional<Gap> gap(BoardRow row) {
    if (chosen == null) return Optional.ofNullable(row.toLeader());
    if (is(row)) return Optional.empty();
    return Optional.of(board.pairwise().between(row.submissionId(), chosen.submissionId()));
  }

  /** Those that cannot be told from the chosen one, the best score first. */
  List<BoardRow> others() {
    return board.rows().stream().filter(row -> isClose(row) && !is(row)).toList();
  }

  /** How many were shown to be better than the chosen one. */
  long better() {
    return board.rows().stream().takeWhile(row -> !is(row)).filter(row -> !isClose(row)).count();
  }

  /** How many were shown to be worse than the chosen one. */
  long worse() {
    return board.rows().stream().dropWhile(row -> !is(row)).filter(row -> !isClose(row)).count();
  }
}
