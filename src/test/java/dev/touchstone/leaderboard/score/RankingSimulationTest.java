package dev.touchstone.leaderboard.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What a board claims, held against worlds whose truth is known. A share counted over n boards is
 * itself in doubt by sqrt(p (1 - p) / n); two of these are allowed for and said in each test.
 */
class RankingSimulationTest {
  private static final int BOARDS = 2_000;

  /** Two standard errors of a share of 5 % over 2,000 boards: 1 %. */
  private static final double MOST_WRONG = 0.05 + 2 * Math.sqrt(0.05 * 0.95 / BOARDS);

  /** 2,000 boards leave a doubt of 1 % at 95 %. */
  @Test
  void intervalsHoldTheTruthAboutAsOftenAsTheySay() {
    var world = World.of(300, 1, 0.8);
    assertThat(share(seed -> holdsTruth(world.estimates(seed)))).isBetween(0.93, 0.97);
  }

  @Test
  void intervalsOverGroupsHoldTheTruthAndThoseOverItemsDoNot() {
    var world = World.of(400, 10, 0.8);
    assertThat(share(seed -> holdsTruth(world.estimates(seed)))).isBetween(0.93, 0.97);
    assertThat(share(seed -> holdsTruth(world.withoutGroups(seed)))).isLessThan(0.9);
  }

  @Test
  void equallyGoodEntriesAreSeldomToldApart() {
    var world = World.of(250, 1, .8, .8, .8, .8, .8, .8, .8, .8, .8, .8, .8, .8);
    assertThat(share(seed -> isWrong(world, world.board(seed)))).isLessThanOrEqualTo(MOST_WRONG);
  }

  @Test
  void equalsAmongOthersAreSeldomToldApart() {
    var world = World.of(400, 1, .86, .86, .86, .8, .8, .8, .74, .7, .6, .5);
    assertThat(share(seed -> isWrong(world, world.board(seed)))).isLessThanOrEqualTo(MOST_WRONG);
  }

  @Test
  void equalsAreSeldomToldApartWhereItemsComeInGroups() {
    var world = World.of(480, 8, .8, .8, .8, .8, .8, .7, .7, .6);
    assertThat(share(seed -> isWrong(world, world.board(seed)))).isLessThanOrEqualTo(MOST_WRONG);
  }

  /** All ranges of a board at once, so 95 % of boards; two standard errors less are allowed. */
  @Test
  void rangesOfRanksCoverAllTrueRanksTogether() {
    var world = World.of(400, 1, .88, .86, .86, .82, .8, .8, .74, .7);
    assertThat(share(seed -> coversRanks(world, world.board(seed))))
        .isGreaterThanOrEqualTo(1 - MOST_WRONG);
  }

  /** A pair whose true difference is the one the board names is told apart on 4 of 5 boards. */
  @Test
  void theSmallestDifferenceIsSeenInAboutFourOfFiveBoards() {
    var named = IntStream.range(0, 50).mapToDouble(s -> smallest(World.of(600, 1, .8, .8), s));
    var difference = named.average().orElseThrow();
    var world = World.of(600, 1, .8 + difference / 2, .8 - difference / 2);
    assertThat(share(seed -> world.board(seed).sharingFirst() == 1)).isBetween(0.75, 0.85);
  }

  private static double smallest(World world, int seed) {
    return world.board(seed).smallestDifference().orElseThrow();
  }

  private static boolean holdsTruth(Map<Integer, Estimate> alone) {
    return alone.get(0).interval().holds(0.8);
  }

  /** Whether the board calls one better that is not. */
  private static boolean isWrong(World world, Ranking<Integer> board) {
    var places = board.standings();
    return IntStream.range(0, places.size())
        .anyMatch(
            one ->
                IntStream.range(one + 1, places.size())
                    .filter(other -> board.comparisons().told(one, other))
                    .anyMatch(o -> !world.better(places.get(one).key(), places.get(o).key())));
  }

  private static boolean coversRanks(World world, Ranking<Integer> board) {
    return board.standings().stream()
        .allMatch(
            s ->
                s.ranks().best() <= world.trueRank(s.key())
                    && world.trueRank(s.key()) <= s.ranks().worst());
  }

  private static double share(IntPredicate claim) {
    return IntStream.range(0, BOARDS).parallel().filter(claim).count() / (double) BOARDS;
  }
}
