package dev.touchstone.leaderboard.web;

import dev.touchstone.leaderboard.score.Interval;
import dev.touchstone.leaderboard.score.Seeds;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one recipe reached with different seeds.
 *
 * @param low of the 95 % interval of the mean
 */
record SeedsReply(
    int count,
    BigDecimal mean,
    BigDecimal deviation,
    BigDecimal low,
    BigDecimal high,
    List<BigDecimal> scores) {
  /**
   * @param range of the metric, which no mean of scores leaves
   */
  static @Nullable SeedsReply of(@Nullable Seeds seeds, Interval range, int decimals) {
    if (seeds == null) return null;
    var interval = seeds.interval().within(range);
    return new SeedsReply(
        seeds.count(),
        BoardReply.rounded(seeds.mean(), decimals),
        BoardReply.rounded(seeds.deviation(), decimals),
        BoardReply.rounded(interval.low(), decimals),
        BoardReply.rounded(interval.high(), decimals),
        seeds.scores().stream().map(score -> BoardReply.rounded(score, decimals)).toList());
  }
}
