package dev.touchstone.run;

import static dev.touchstone.base.db.Tables.RUN;

import dev.touchstone.run.Journal.Taken;
import dev.touchstone.run.MetricStore.Head;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Folds what waits in the journal into chunks, in one transaction: either a journal row is gone and
 * its points are in chunks, or neither. Two that fold the same run follow one another, since both
 * begin by locking the journal's rows, then the heads of the metrics.
 */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class Fold {

  private final DSLContext sql;
  private final Journal journal;
  private final MetricStore metrics;
  private final OverviewStore overviews;
  private final PackedSheets sheets;

  Fold(
      DSLContext sql,
      Journal journal,
      MetricStore metrics,
      OverviewStore overviews,
      PackedSheets sheets) {
    this.sql = sql;
    this.journal = journal;
    this.metrics = metrics;
    this.overviews = overviews;
    this.sheets = sheets;
  }

  /**
   * What was folded.
   *
   * @param more whether more may wait
   * @param rewritten points that were in chunks before and had to be written again
   */
  record Done(boolean more, long rewritten) {}

  /**
   * Folds some rows of the run.
   *
   * @param closing whether to settle what is folded, if it is the last that waits
   */
  Done some(UUID run, boolean closing) {
    Taken taken = journal.take(run);
    if (taken.ids().isEmpty()) {
      return new Done(false, 0);
    }
    boolean last = closing && !taken.full();
    long written =
        experiment(run).map(experiment -> fold(run, experiment, taken.metrics(), last)).orElse(0L);
    journal.remove(run, taken.ids());
    long fresh = taken.metrics().values().stream().mapToLong(Points::size).sum();
    return new Done(taken.full(), Math.max(0, written - fresh));
  }

  /** Settles and packs everything of a run of which no more points are expected soon. */
  void close(UUID run) {
    Map<String, Points> nothing = new HashMap<>();
    metrics.loose(run).forEach(metric -> nothing.put(metric, Points.NONE));
    if (nothing.isEmpty() && sheets.packed(run)) return;
    experiment(run).ifPresent(experiment -> fold(run, experiment, nothing, true));
  }

  /** Nothing is kept of a run that was removed while its points were on the way. */
  private Optional<UUID> experiment(UUID run) {
    return sql.select(RUN.EXPERIMENT_ID)
        .from(RUN)
        .where(RUN.ID.eq(run))
        .fetchOptional(RUN.EXPERIMENT_ID);
  }

  /** How many points it wrote. */
  private long fold(UUID run, UUID experiment, Map<String, Points> fresh, boolean closing) {
    sheets.unpack(run);
    Map<String, Head> heads = metrics.hold(run, fresh.keySet());
    Map<String, List<Piece>> pieces = metrics.pieces(run, heads.keySet(), firstStep(fresh));
    List<Strand> strands = new ArrayList<>();
    fresh.forEach(
        (metric, points) ->
            strands.add(
                strand(metric, heads, pieces.getOrDefault(metric, List.of()), points, closing)));
    Collection<Strand> changed = weave(run, strands);
    metrics.write(run, experiment, changed, heads.keySet());
    overviews.sumUp(run, changed);
    if (closing) sheets.pack(run, metrics.latest(List.of(run)).getOrDefault(run, List.of()));
    return changed.stream().mapToLong(Strand::pointsWritten).sum();
  }

  private static long firstStep(Map<String, Points> fresh) {
    return fresh.values().stream()
        .filter(points -> points.size() > 0)
        .mapToLong(points -> points.step(0))
        .min()
        .orElse(Long.MAX_VALUE);
  }

  private static Strand strand(
      String metric, Map<String, Head> heads, List<Piece> pieces, Points points, boolean closing) {
    Head head = heads.get(metric);
    if (head == null) return new Strand(metric, null, 0, pieces, points, closing);
    return head.single()
        ? new Strand(metric, null, 0, pieces, head.point().merged(points), closing)
        : new Strand(metric, head.latest(), head.places(), pieces, points, closing);
  }

  private List<Strand> weave(UUID run, List<Strand> strands) {
    Map<String, Set<Integer>> wanted = new HashMap<>();
    strands.forEach(strand -> wanted.put(strand.metric(), strand.wanted()));
    Map<String, Map<Integer, Points>> read = metrics.points(run, wanted);
    return strands.stream()
        .map(strand -> strand.weave(read.getOrDefault(strand.metric(), Map.of())))
        .filter(Strand::changed)
        .toList();
  }
}
