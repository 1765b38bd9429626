package dev.touchstone.leaderboard.web;

import dev.touchstone.leaderboard.Board;
import dev.touchstone.leaderboard.BoardRow;
import dev.touchstone.leaderboard.EntryMark;
import dev.touchstone.leaderboard.score.Gap;
import dev.touchstone.leaderboard.score.Seeds;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;

/**
 * A board as a table file. Names of entries are plain words and marks are led by one, so no cell
 * can be a formula.
 */
final class BoardCsv {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get();

  private BoardCsv() {}

  static String of(Board board, Map<UUID, List<EntryMark>> marks) {
    var text = new StringBuilder();
    line(
        text,
        "rank_best",
        "rank_worst",
        "entry",
        "owner",
        board.benchmark().metric().key(),
        "low_95",
        "high_95",
        "to_leader",
        "to_leader_margin",
        "to_leader_p",
        "shares_first",
        "chance_of_best",
        "tie_groups",
        "seeds",
        "seeds_mean",
        "seeds_sd",
        "submissions",
        "marks");
    board.rows().forEach(row -> row(text, row, board.decimals(), words(marks, row)));
    return text.toString();
  }

  private static void row(StringBuilder text, BoardRow row, int decimals, String marks) {
    Gap gap = row.toLeader();
    Seeds seeds = row.seeds();
    line(
        text,
        row.ranks().best(),
        row.ranks().worst(),
        row.entry(),
        row.owner(),
        number(row.score(), decimals),
        number(row.interval().low(), decimals),
        number(row.interval().high(), decimals),
        gap == null ? "" : number(gap.difference(), decimals),
        gap == null ? "" : number(gap.margin(), decimals),
        gap == null ? "" : number(gap.p(), BoardReply.CHANCE_DECIMALS),
        row.sharesFirst(),
        number(row.chanceOfBest(), BoardReply.CHANCE_DECIMALS),
        groups(row),
        seeds == null ? 1 : seeds.count(),
        seeds == null ? "" : number(seeds.mean(), decimals),
        seeds == null ? "" : number(seeds.deviation(), decimals),
        row.submissions(),
        marks);
  }

  /** Counted from 1, as people do. */
  private static String groups(BoardRow row) {
    return row.tieGroups().stream().map(g -> "" + (g + 1)).collect(Collectors.joining(" "));
  }

  private static String words(Map<UUID, List<EntryMark>> marks, BoardRow row) {
    return marks.getOrDefault(row.submissionId(), List.of()).stream()
        .map(mark -> mark.kind().name().toLowerCase(Locale.ROOT) + ": " + mark.words())
        .collect(Collectors.joining("; "));
  }

  private static String number(double value, int decimals) {
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  private static void line(StringBuilder text, Object... fields) {
    text.append(FORMAT.format(fields)).append('\n');
  }
}
