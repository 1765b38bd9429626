package dev.touchstone.leaderboard;

import dev.touchstone.account.Viewer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Joins what all rooms found out about the entries of a board. */
@Service
public class Marks {
  private final ObjectProvider<EntryMarks> sources;

  Marks(ObjectProvider<EntryMarks> sources) {
    this.sources = sources;
  }

  /** By submission, ranked or not; an entry nobody has marked is left out. */
  public Map<UUID, List<EntryMark>> of(Viewer viewer, Board board) {
    var shown = new HashSet<>(submissions(board).toList());
    var marks = new HashMap<UUID, List<EntryMark>>();
    sources
        .orderedStream()
        .map(source -> source.of(viewer, board.benchmark(), shown))
        .flatMap(found -> found.entrySet().stream())
        .filter(found -> shown.contains(found.getKey()))
        .forEach(found -> join(marks, found.getKey(), found.getValue()));
    return marks;
  }

  private static void join(
      Map<UUID, List<EntryMark>> marks, UUID submission, List<EntryMark> found) {
    marks.computeIfAbsent(submission, id -> new ArrayList<>()).addAll(found);
  }

  private static Stream<UUID> submissions(Board board) {
    return Stream.concat(
        board.rows().stream().map(BoardRow::submissionId),
        board.unranked().stream().map(Unranked::submissionId));
  }
}
