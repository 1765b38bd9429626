package dev.touchstone.leaderboard.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Random boards, among them files that are equal or nearly so, small and large errors. */
class StepDownTest {
  private static final int BOARDS = 40;
  private static final int ROWS = 240;

  @Test
  void findsWhatThePlainTestFinds() {
    for (int board = 0; board < BOARDS; board++) {
      var entries = bestFirst(entries(board, 2 + board % 23));
      assertSameAsPlain(entries, Comparisons.of(entries, Comparisons.NONE));
    }
  }

  @Test
  void takesOverFromAnEarlierBoardWithoutADifference() {
    for (int board = 0; board < BOARDS; board++) {
      var random = new SplittableRandom(board);
      var entries = new ArrayList<>(entries(board, 8 + random.nextInt(30)));
      var found = Comparisons.NONE;
      for (int step = 0; step < 8; step++) {
        change(entries, random, 1_000 * board + step);
        var now = bestFirst(entries);
        found = Comparisons.of(now, found);
        assertSame(found, Comparisons.of(now, Comparisons.NONE));
      }
      assertSameAsPlain(bestFirst(entries), found);
    }
  }

  @Test
  void comparesAnewWhereTheResamplesAreOthers() {
    var many = bestFirst(entries(1, 9));
    var few =
        many.stream()
            .map(e -> new Estimate(e.value(), e.units(), Arrays.copyOf(e.resampled(), 90)))
            .toList();
    var found = Comparisons.of(few, Comparisons.of(many, Comparisons.NONE));
    assertSame(found, Comparisons.of(few, Comparisons.NONE));
  }

  @Test
  void aRankingThatFollowsAnotherIsTheSame() {
    var entries = new LinkedHashMap<Integer, Estimate>();
    var ranking = Ranking.<Integer>none();
    for (int k = 0; k < 25; k++) {
      entries.put(k, entry(k, 77, 0.7 + 0.01 * k));
      ranking = ranking.next(entries, true);
      assertThat(ranking.standings()).isEqualTo(Ranking.of(entries, true).standings());
      assertThat(ranking.ties()).isEqualTo(Ranking.of(entries, true).ties());
    }
  }

  /** One comes, and now and then one goes, one is replaced, or many go. */
  private static void change(List<Estimate> entries, SplittableRandom random, int seed) {
    var kind = random.nextInt(6);
    if (kind > 3) entries.remove(random.nextInt(entries.size()));
    if (kind == 5) entries.subList(0, entries.size() / 2).clear();
    if (kind != 3) entries.add(entry(seed, seed % 9, 0.6 + 0.3 * random.nextDouble()));
    if (kind == 2) entries.add(entries.getFirst());
  }

  private static void assertSame(Comparisons found, Comparisons anew) {
    assertThat(gaps(found)).isEqualTo(gaps(anew));
    assertThat(close(found)).isEqualTo(close(anew));
    assertThat(found.lastBar()).isEqualTo(anew.lastBar());
  }

  private static List<Gap> gaps(Comparisons all) {
    return IntStream.range(0, all.entries())
        .boxed()
        .flatMap(a -> IntStream.range(0, all.entries()).mapToObj(b -> all.between(a, b)))
        .toList();
  }

  private static List<List<Integer>> close(Comparisons all) {
    return IntStream.range(0, all.entries()).mapToObj(a -> all.close(a).boxed().toList()).toList();
  }

  private static void assertSameAsPlain(List<Estimate> entries, Comparisons found) {
    var plain = new PlainComparisons(entries);
    for (int a = 0; a < entries.size(); a++) {
      for (int b = a + 1; b < entries.size(); b++) {
        assertThat(found.told(a, b)).isEqualTo(plain.told(a, b));
        assertThat(found.between(a, b).p()).isEqualTo(plain.p(a, b));
        var widening = Student.widening(entries.getFirst().units());
        assertThat(found.error(a, b)).isEqualTo(widening * plain.error(a, b), within(1e-12));
      }
    }
  }

  private static List<Estimate> bestFirst(List<Estimate> entries) {
    return entries.stream().sorted(Comparator.comparing(Estimate::value).reversed()).toList();
  }

  private static List<Estimate> entries(int board, int count) {
    var width = 0.02 * (board % 15);
    return IntStream.range(0, count)
        .mapToObj(k -> entry(1_000 * board + k, board, 0.6 + width * (k % 7) / 7))
        .toList();
  }

  /** Every fourth differs from an earlier one in a row or two, or in none. */
  private static Estimate entry(int seed, int shared, double accuracy) {
    var random = new SplittableRandom(seed % 4 == 3 ? seed - 1 : seed);
    var hard = new SplittableRandom(shared);
    var rows = new double[ROWS];
    for (int i = 0; i < ROWS; i++) {
      var luck = 0.6 * hard.nextDouble() + 0.4 * random.nextDouble();
      rows[i] = luck < accuracy ? 1 : 0;
    }
    if (seed % 4 == 3) for (int i = 0; i < seed % 3; i++) rows[i] = 1 - rows[i];
    return Estimate.of(new MeanError(rows, false), new Resamples(5, 180));
  }
}
