package dev.touchstone.leaderboard.ui;

import dev.touchstone.account.CurrentViewer;
import dev.touchstone.base.ui.NavCount;
import dev.touchstone.leaderboard.Benchmarks;
import org.springframework.stereotype.Component;

@Component
class LeaderboardsCount implements NavCount {
  private final CurrentViewer current;
  private final Benchmarks benchmarks;

  LeaderboardsCount(CurrentViewer current, Benchmarks benchmarks) {
    this.current = current;
    this.benchmarks = benchmarks;
  }

  @Override
  public String route() {
    return "leaderboards";
  }

  @Override
  public long count() {
    return benchmarks.count(current.get());
  }
}
