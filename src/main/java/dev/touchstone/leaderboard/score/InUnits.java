package dev.touchstone.leaderboard.score;

import org.jspecify.annotations.Nullable;

/** A metric as a function of how often each unit counts: an item counts as often as its unit. */
final class InUnits implements Statistic {
  private final Statistic items;
  private final int[] of;
  private final int units;
  private final int[] times;

  private InUnits(Statistic items, int[] of, int units) {
    this.items = items;
    this.of = of;
    this.units = units;
    times = new int[of.length];
  }

  static Statistic of(Statistic items, Units units) {
    int @Nullable [] of = units.of();
    return of == null ? items : new InUnits(items, of, units.count());
  }

  @Override
  public int size() {
    return units;
  }

  @Override
  public double of(int[] timesOfUnits) {
    for (int i = 0; i < of.length; i++) times[i] = timesOfUnits[of[i]];
    return items.of(times);
  }
}
