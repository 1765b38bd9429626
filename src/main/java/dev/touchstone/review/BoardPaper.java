package dev.touchstone.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A board as it is put on record: what everybody who sees the benchmark may know of it. Decimals
 * are texts, so that no program rounds them and the hash can be computed anywhere.
 *
 * @param format says how to read it
 * @param direction such as “higher is better”
 * @param scorer SHA-256 over the scorer's version, the metric and the hidden rows
 * @param at ISO 8601, when the board stood like this
 * @param smallestDifference what the rows can show in 80 % of cases; null below two entries
 */
public record BoardPaper(
    String format,
    String benchmark,
    String title,
    String headline,
    String metric,
    String metricLabel,
    String direction,
    String scorer,
    String split,
    int rows,
    Data data,
    Method method,
    String at,
    @Nullable String smallestDifference,
    int submissions,
    List<Line> entries) {
  static final String FORMAT = "touchstone-board/1";

  public BoardPaper {
    entries = List.copyOf(entries);
  }

  /** Without the time, so that the same board is the same page. */
  BoardPaper undated() {
    return new BoardPaper(
        format,
        benchmark,
        title,
        headline,
        metric,
        metricLabel,
        direction,
        scorer,
        split,
        rows,
        data,
        method,
        "",
        smallestDifference,
        submissions,
        entries);
  }

  /**
   * The published data.
   *
   * @param digest SHA-256 of the version's manifest
   */
  public record Data(String dataset, int version, String digest) {}

  /** How the numbers beside the scores were made. */
  public record Method(String interval, int resamples, String ties) {}

  /**
   * One entry.
   *
   * @param toLeader null for the leader
   * @param binding SHA-256 over scorer, hidden rows and file: what the score is a score of; null
   *     where it was not kept
   * @param marks such as “Verified”
   */
  public record Line(
      int rankBest,
      int rankWorst,
      String entry,
      String owner,
      String score,
      String low,
      String high,
      @Nullable String toLeader,
      @Nullable String toLeaderMargin,
      boolean sharesFirst,
      int submissions,
      String submission,
      String submittedAt,
      @Nullable String binding,
      List<String> marks) {
    public Line {
      marks = List.copyOf(marks);
    }

    /** “1–3”, or “8” where there is no doubt. */
    public String ranks() {
      return rankBest == rankWorst ? Integer.toString(rankBest) : rankBest + "–" + rankWorst;
    }
  }
}
