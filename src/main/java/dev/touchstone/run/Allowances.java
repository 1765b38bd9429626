package dev.touchstone.run;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How many points a run may send: a steady rate, and two seconds' worth of it at once (a token
 * bucket). A request is let in while anything is left and may overdraw it, so that one larger than
 * the bucket passes too; the next waits until the debt is paid. Counted by each server for itself.
 */
@Component
class Allowances {

  private static final double BURST_SECONDS = 2;
  private static final int REMEMBERED = 10_000;

  /**
   * @param left points; negative after an overdraft
   * @param at in the time of {@link System#nanoTime}
   */
  private record Balance(double left, long at) {}

  private final double rate;
  private final Map<UUID, Balance> balances = new ConcurrentHashMap<>();

  Allowances(@Value("${touchstone.tracking.points-per-second:100000}") double rate) {
    this.rate = rate;
  }

  /**
   * @throws TooManyPoints if the run has used up what it may send
   */
  void take(UUID run, int points) {
    take(run, points, System.nanoTime());
  }

  void take(UUID run, int points, long now) {
    balances.compute(run, (id, balance) -> new Balance(left(run, balance, now) - points, now));
    if (balances.size() > REMEMBERED) {
      balances.values().removeIf(balance -> refilled(balance, now) >= rate * BURST_SECONDS);
    }
  }

  private double left(UUID run, @Nullable Balance balance, long now) {
    double left = balance == null ? rate * BURST_SECONDS : refilled(balance, now);
    if (left <= 0) {
      throw new TooManyPoints(run, Duration.ofMillis(1 + (long) (-left / rate * 1000)));
    }
    return left;
  }

  private double refilled(Balance balance, long now) {
    return Math.min(rate * BURST_SECONDS, balance.left + (now - balance.at) / 1e9 * rate);
  }
}
