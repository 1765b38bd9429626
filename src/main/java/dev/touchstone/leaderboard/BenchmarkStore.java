package dev.touchstone.leaderboard;

import static dev.touchstone.base.db.Tables.LEADERBOARD_BENCHMARK;
import static dev.touchstone.base.db.Tables.LEADERBOARD_REVIEWER;

import dev.touchstone.access.Access;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.base.NotFound;
import dev.touchstone.base.OneLook;
import dev.touchstone.base.db.tables.records.LeaderboardBenchmarkRecord;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SQLDialect;
import org.jooq.SelectForUpdateStep;
import org.springframework.stereotype.Component;

/** The rows of benchmarks. Every look-up for a viewer carries the audience condition. */
@Component
class BenchmarkStore {
  private static final dev.touchstone.base.db.tables.LeaderboardBenchmark B = LEADERBOARD_BENCHMARK;

  private final DSLContext sql;
  private final PhaseStore phases;
  private final Access access;
  private final Clock clock;

  BenchmarkStore(DSLContext sql, PhaseStore phases, Access access, Clock clock) {
    this.sql = sql;
    this.phases = phases;
    this.access = access;
    this.clock = clock;
  }

  void insert(Benchmark made, Hidden hidden, Collection<UUID> reviewers) {
    sql.insertInto(B).set(BenchmarkRows.row(made, hidden)).execute();
    made.schedule().phases().forEach(phase -> phases.insert(made.id(), phase));
    for (var person : reviewers) {
      sql.insertInto(LEADERBOARD_REVIEWER)
          .set(LEADERBOARD_REVIEWER.BENCHMARK_ID, made.id())
          .set(LEADERBOARD_REVIEWER.PERSON_ID, person)
          .execute();
    }
  }

  private record At(Viewer viewer, Address address) {}

  private record Known(Viewer viewer, UUID id) {}

  private record ReviewersOf(UUID benchmark) {}

  Optional<Benchmark> find(Viewer viewer, Address address) {
    var which = B.NAMESPACE.eq(address.namespace()).and(B.NAME.eq(address.name()));
    var found =
        OneLook.once(new At(viewer, address), () -> visible(viewer, which).stream().findFirst());
    found.ifPresent(b -> OneLook.once(new Known(viewer, b.id()), () -> found));
    return found;
  }

  Optional<Benchmark> find(Viewer viewer, UUID id) {
    return OneLook.once(
        new Known(viewer, id), () -> visible(viewer, B.ID.eq(id)).stream().findFirst());
  }

  /** On nobody's behalf. */
  Benchmark any(UUID id) {
    return benchmarks(sql.selectFrom(B).where(B.ID.eq(id)).fetch()).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("benchmark", id));
  }

  /** Those made from a version or publishing it, the newest first. */
  List<Benchmark> on(Viewer viewer, UUID versionId) {
    return visible(viewer, B.DATA_VERSION_ID.eq(versionId).or(B.SOURCE_VERSION_ID.eq(versionId)));
  }

  /** All that the viewer may see, open ones first, then the newest first. */
  List<Benchmark> list(Viewer viewer) {
    return visible(viewer, B.ID.isNotNull());
  }

  long count(Viewer viewer) {
    return sql.fetchCount(B, access.readable(B.AUDIENCE_ID, viewer));
  }

  /** For the scorer, which asks on nobody's behalf. */
  Hidden hidden(UUID id) {
    return sql.selectFrom(B)
        .where(B.ID.eq(id))
        .fetchSingle(
            row ->
                new Hidden(
                    row.getId(),
                    BenchmarkRows.metric(row.getMetric()),
                    row.getReferenceSha256(),
                    row.getSeed(),
                    row.getScorer()));
  }

  /**
   * The benchmark as it is now; whatever else wants to change it, or to submit to it, waits until
   * this transaction ends.
   */
  Benchmark locked(UUID id) {
    return benchmarks(List.of(lock(sql.selectFrom(B).where(B.ID.eq(id))).fetchSingle())).getFirst();
  }

  /** PostgreSQL's weaker lock lets in the scores that only refer to the benchmark. */
  private <R extends Record> ResultQuery<R> lock(SelectForUpdateStep<R> query) {
    return sql.family() == SQLDialect.POSTGRES ? query.forNoKeyUpdate() : query.forUpdate();
  }

  void change(UUID id, Rules rules, Schedule schedule) {
    var row = new LeaderboardBenchmarkRecord();
    BenchmarkRows.put(row, rules);
    BenchmarkRows.put(row, schedule);
    sql.update(B).set(row).where(B.ID.eq(id)).execute();
    phases.replace(id, schedule);
  }

  /** Those whose last phase is over while nobody has written so. */
  Map<UUID, Instant> overdue() {
    return sql.select(B.ID, B.ENDS_AT)
        .from(B)
        .where(B.CLOSED_AT.isNull(), B.ENDS_AT.le(clock.instant()))
        .fetchMap(B.ID, B.ENDS_AT);
  }

  boolean close(UUID id, Instant at) {
    return sql.update(B).set(B.CLOSED_AT, at).where(B.ID.eq(id), B.CLOSED_AT.isNull()).execute()
        == 1;
  }

  Set<UUID> reviewers(UUID benchmark) {
    return OneLook.once(new ReviewersOf(benchmark), () -> readReviewers(benchmark));
  }

  private Set<UUID> readReviewers(UUID benchmark) {
    return sql.select(LEADERBOARD_REVIEWER.PERSON_ID)
        .from(LEADERBOARD_REVIEWER)
        .where(LEADERBOARD_REVIEWER.BENCHMARK_ID.eq(benchmark))
        .fetchSet(LEADERBOARD_REVIEWER.PERSON_ID);
  }

  private List<Benchmark> visible(Viewer viewer, Condition which) {
    return benchmarks(
        sql.selectFrom(B)
            .where(which, access.readable(B.AUDIENCE_ID, viewer))
            .orderBy(B.CREATED_AT.desc())
            .fetch());
  }

  private List<Benchmark> benchmarks(List<LeaderboardBenchmarkRecord> rows) {
    var now = clock.instant();
    var phasesOf = phases.of(rows.stream().map(LeaderboardBenchmarkRecord::getId).toList());
    return rows.stream()
        .map(
            row -> BenchmarkRows.benchmark(row, phasesOf.getOrDefault(row.getId(), List.of()), now))
        .sorted(Comparator.comparing(benchmark -> !benchmark.open()))
        .toList();
  }
}
