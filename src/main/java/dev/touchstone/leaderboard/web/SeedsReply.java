package dev.touchstone.leaderboard.web;

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
  static @Nullable SeedsReply of(@Nullable Seeds seeds, int decimals) {
    if (seeds == null) return null;
    return new SeedsReply(
        seeds.count(),
        BoardReply.rounded(seeds.mean(), decimals),
        BoardReply.rounded(seeds.deviation(), decimals),
        BoardReply.rounded(seeds.interval().low(), decimals),
        BoardReply.rounded(seeds.interval().high(), decimals),
        seeds.scores().stream().map(score -> BoardReply.rounded(score, decimals)).toList());
  }
}
