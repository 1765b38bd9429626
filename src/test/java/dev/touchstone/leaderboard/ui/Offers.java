package dev.touchstone.leaderboard.ui;

import dev.touchstone.leaderboard.EntryMark;
import dev.touchstone.leaderboard.SomeBoard;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Boards as they are offered to somebody who is ada. */
final class Offers {
  private Offers() {}

  static BoardOffer of(int entries) {
    return new BoardOffer(SomeBoard.of(entries), Map.of(), Set.of("ada"));
  }

  static BoardOffer marked(int entries, int place, EntryMark.Kind kind) {
    var board = SomeBoard.of(entries);
    var mark = new EntryMark(kind, "Marked", "For a test.", null);
    return new BoardOffer(
        board, Map.of(board.rows().get(place).submissionId(), List.of(mark)), Set.of("ada"));
  }
}
