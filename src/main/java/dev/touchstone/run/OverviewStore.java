package dev.touchstone.run;

import static dev.touchstone.base.db.Tables.RUN_METRIC_CHUNK;
import static dev.touchstone.base.db.Tables.RUN_METRIC_OVERVIEW;

import dev.touchstone.base.db.tables.records.RunMetricOverviewRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record6;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Overviews of settled points; those that are not settled are added when one is read. */
@Repository
class OverviewStore {

  private final DSLContext sql;
  private final MetricStore metrics;

  OverviewStore(DSLContext sql, MetricStore metrics) {
    this.sql = sql;
    this.metrics = metrics;
  }

  /** Adds what was settled, or makes the overview anew where that was changed. */
  void sumUp(UUID run, Collection<Strand> strands) {
    Map<String, Strand> summed =
        strands.stream()
            .filter(strand -> strand.stale() || strand.settled().size() > 0)
            .collect(Collectors.toMap(Strand::metric, strand -> strand));
    if (summed.isEmpty()) {
      return;
    }
    Map<String, byte[]> before = bodies(run, summed.keySet());
    List<RunMetricOverviewRecord> begun = new ArrayList<>();
    List<RunMetricOverviewRecord> changed = new ArrayList<>();
    summed.forEach(
        (metric, strand) -> {
          byte[] known = before.get(metric);
          (known == null ? begun : changed).add(row(run, metric, overview(run, strand, known)));
        });
    Bulk.insert(sql, begun);
    Bulk.update(sql, changed);
  }

  private Overview overview(UUID run, Strand strand, byte @Nullable [] known) {
    if (strand.stale()) {
      Points all =
          metrics
              .points(List.of(run), strand.metric(), RUN_METRIC_CHUNK.SETTLED.isTrue())
              .getOrDefault(run, Points.NONE);
      return new Overview().extend(all);
    }
    return (known == null ? new Overview() : Overview.decode(known)).extend(strand.settled());
  }

  private Map<String, byte[]> bodies(UUID run, Set<String> summed) {
    return sql.selectFrom(RUN_METRIC_OVERVIEW)
        .where(RUN_METRIC_OVERVIEW.RUN_ID.eq(run).and(RUN_METRIC_OVERVIEW.METRIC.in(summed)))
        .fetchMap(RUN_METRIC_OVERVIEW.METRIC, RUN_METRIC_OVERVIEW.BODY);
  }

  private static RunMetricOverviewRecord row(UUID run, String metric, Overview overview) {
    return new RunMetricOverviewRecord(run, metric, overview.points(), overview.encode());
  }

  /**
   * The whole curves of a metric. One statement reads overviews and what is not settled, so that
   * nothing is seen twice or not at all while it is being settled.
   */
  Map<UUID, Overview> read(Collection<UUID> runs, String metric) {
    Map<UUID, Overview> overviews = new HashMap<>();
    Map<UUID, List<Points>> loose = new HashMap<>();
    sql.fetch(PointRows.whole(runs, metric)).forEach(row -> sort(row, overviews, loose));
    loose.forEach(
        (run, parts) ->
            overviews.computeIfAbsent(run, unseen -> new Overview()).extend(Points.joined(parts)));
    return overviews;
  }

  private static void sort(
      Record6<UUID, Boolean, byte[], Long, Long, Double> row,
      Map<UUID, Overview> overviews,
      Map<UUID, List<Points>> loose) {
    if (row.value2()) {
      overviews.put(row.value1(), Overview.decode(row.value3()));
    } else {
      loose.computeIfAbsent(row.value1(), unseen -> new ArrayList<>()).add(PointRows.read(row));
    }
  }

  void remove(UUID run) {
    sql.deleteFrom(RUN_METRIC_OVERVIEW).where(RUN_METRIC_OVERVIEW.RUN_ID.eq(run)).execute();
  }
}
