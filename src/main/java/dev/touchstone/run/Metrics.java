package dev.touchstone.run;

import static dev.touchstone.base.db.Tables.RUN_METRIC_CHUNK;
import static org.jooq.impl.DSL.noCondition;

import dev.touchstone.base.ShortMemory;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The metrics of runs as the rest of the room sees them. Whoever reads sees all that was
 * acknowledged: what waits is folded first.
 */
@Component
class Metrics {

  /** The most different metrics of one run. */
  static final int NAMES = 10_000;

  private final Journal journal;
  private final Folding folding;
  private final MetricStore store;
  private final OverviewStore overviews;
  private final PackedSheets sheets;
  private final ShortMemory<UUID, Integer> counts =
      new ShortMemory<>(Duration.ofSeconds(2), 10_000);

  Metrics(
      Journal journal,
      Folding folding,
      MetricStore store,
      OverviewStore overviews,
      PackedSheets sheets) {
    this.journal = journal;
    this.folding = folding;
    this.store = store;
    this.overviews = overviews;
    this.sheets = sheets;
  }

  /**
   * Keeps points with the transaction that is under way.
   *
   * @return false if some metrics were left out because the run has too many
   */
  boolean append(UUID run, Map<String, Points> reported) {
    Map<String, Points> kept = new LinkedHashMap<>(reported);
    kept.keySet().removeAll(beyond(run, reported.keySet()));
    journal.append(Journal.Row.of(run, kept));
    long points = kept.values().stream().mapToLong(Points::size).sum();
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            folding.told(run, points);
          }
        });
    return kept.size() == reported.size();
  }

  /**
   * @throws TooManyNames if the run has no room for all of these metrics
   */
  void requireRoom(UUID run, Set<String> metrics) {
    if (!beyond(run, metrics).isEmpty()) {
      throw new TooManyNames(run, NAMES, "metrics");
    }
  }

  /** Those of the metrics there is no room for. */
  private List<String> beyond(UUID run, Set<String> metrics) {
    int room = NAMES - counts.recall(run, id -> Optional.of(store.count(id))).orElseThrow();
    if (metrics.size() <= room) {
      return List.of();
    }
    Set<String> known = store.known(run, metrics);
    return metrics.stream().filter(metric -> !known.contains(metric)).skip(room).toList();
  }

  Map<UUID, List<LatestMetric>> latest(Collection<UUID> runs) {
    folding.settle(runs);
    return store.latest(runs);
  }

  /** Every point of a metric, in order. */
  Points points(UUID run, String metric) {
    return points(List.of(run), metric).getOrDefault(run, Points.NONE);
  }

  /** As {@link #points(UUID, String)} of many runs. */
  Map<UUID, Points> points(Collection<UUID> runs, String metric) {
    folding.settle(runs);
    return store.points(runs, metric, noCondition());
  }

  /** All points of a metric from one step to another, both included, and some around them. */
  Map<UUID, Points> bySteps(Collection<UUID> runs, String metric, long from, long to) {
    folding.settle(runs);
    return store.points(
        runs, metric, RUN_METRIC_CHUNK.LAST_STEP.ge(from).and(RUN_METRIC_CHUNK.FIRST_STEP.le(to)));
  }

  /** All points of a metric from one time to another, both included, and some around them. */
  Map<UUID, Points> byTimes(Collection<UUID> runs, String metric, long from, long to) {
    folding.settle(runs);
    return store.points(
        runs, metric, RUN_METRIC_CHUNK.HIGH_TIME.ge(from).and(RUN_METRIC_CHUNK.LOW_TIME.le(to)));
  }

  /** The whole curves of a metric. */
  Map<UUID, Overview> overviews(Collection<UUID> runs, String metric) {
    folding.settle(runs);
    return overviews.read(runs, metric);
  }

  /** Removes all points of a run; what is locked first waits for a fold under way. */
  void remove(UUID run) {
    journal.remove(run);
    sheets.unpack(run);
    store.remove(run);
    overviews.remove(run);
    sheets.remove(run);
  }
}
