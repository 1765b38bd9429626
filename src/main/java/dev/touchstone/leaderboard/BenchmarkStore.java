package dev.touchstone.leaderboard;

import static dev.touchstone.base.db.Tables.LEADERBOARD_BENCHMARK;
import static dev.touchstone.base.db.Tables.LEADERBOARD_REVIEWER;

import dev.touchstone.access.Access;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.base.NotFound;
import dev.touchstone.base.db.tables.records.LeaderboardBenchmarkRecord;
import dev.touchstone.leaderboard.score.Metric;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/** The rows of benchmarks. Every look-up for a viewer carries the audience condition. */
@Component
class BenchmarkStore {
  private static final dev.touchstone.base.db.tables.LeaderboardBenchmark B = LEADERBOARD_BENCHMARK;

  private final DSLContext sql;
  private final Access access;

  BenchmarkStore(DSLContext sql, Access access) {
    this.sql = sql;
    this.access = access;
  }

  void insert(Benchmark made, Hidden hidden, Collection<UUID> reviewers) {
    sql.insertInto(B).set(row(made, hidden)).execute();
    for (var person : reviewers) {
      sql.insertInto(LEADERBOARD_REVIEWER)
          .set(LEADERBOARD_REVIEWER.BENCHMARK_ID, made.id())
          .set(LEADERBOARD_REVIEWER.PERSON_ID, person)
          .execute();
    }
  }

  Optional<Benchmark> find(Viewer viewer, Address address) {
    return visible(viewer, B.NAMESPACE.eq(address.namespace()).and(B.NAME.eq(address.name())))
        .stream()
        .findFirst();
  }

  Optional<Benchmark> find(Viewer viewer, UUID id) {
    return visible(viewer, B.ID.eq(id)).stream().findFirst();
  }

  /** On nobody's behalf. */
  Benchmark any(UUID id) {
    return sql.selectFrom(B)
        .where(B.ID.eq(id))
        .fetchOptional(BenchmarkStore::benchmark)
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
                    metric(row.getMetric()),
                    row.getReferenceSha256(),
                    row.getSeed(),
                    row.getScorer()));
  }

  /** Makes submissions to one benchmark go one at a time until the transaction ends. */
  Optional<Instant> lock(UUID id) {
    return Optional.ofNullable(
        sql.select(B.CLOSED_AT).from(B).where(B.ID.eq(id)).forUpdate().fetchSingle(B.CLOSED_AT));
  }

  boolean close(UUID id, Instant at) {
    return sql.update(B).set(B.CLOSED_AT, at).where(B.ID.eq(id), B.CLOSED_AT.isNull()).execute()
        == 1;
  }

  Set<UUID> reviewers(UUID benchmark) {
    return sql.select(LEADERBOARD_REVIEWER.PERSON_ID)
        .from(LEADERBOARD_REVIEWER)
        .where(LEADERBOARD_REVIEWER.BENCHMARK_ID.eq(benchmark))
        .fetchSet(LEADERBOARD_REVIEWER.PERSON_ID);
  }

  private List<Benchmark> visible(Viewer viewer, Condition which) {
    return sql.selectFrom(B)
        .where(which, access.readable(B.AUDIENCE_ID, viewer))
        .orderBy(open().desc(), B.CREATED_AT.desc())
        .fetch(BenchmarkStore::benchmark);
  }

  private static Field<Boolean> open() {
    return org.jooq.impl.DSL.field(B.CLOSED_AT.isNull());
  }

  private static Metric metric(String key) {
    return Metric.of(key).orElseThrow(() -> new IllegalStateException("Unknown metric " + key));
  }

  private static Benchmark benchmark(LeaderboardBenchmarkRecord row) {
    return new Benchmark(
        row.getId(),
        new Address(row.getNamespace(), row.getName()),
        row.getTitle(),
        row.getDescription(),
        metric(row.getMetric()),
        row.getTarget(),
        row.getSourceVersionId(),
        row.getDataVersionId(),
        new Address(row.getNamespace(), row.getDataName()),
        row.getTrainRows(),
        row.getPublicRows(),
        row.getPrivateRows(),
        row.getDailyLimit(),
        row.getScorer(),
        row.getAudienceId(),
        row.getNamespaceId(),
        row.getMakerId(),
        row.getCreatedAt(),
        row.getClosedAt());
  }

  private static LeaderboardBenchmarkRecord row(Benchmark made, Hidden hidden) {
    var row = new LeaderboardBenchmarkRecord();
    row.setId(made.id());
    row.setNamespaceId(made.namespaceId());
    row.setNamespace(made.address().namespace());
    row.setName(made.address().name());
    row.setTitle(made.title());
    row.setDescription(made.description());
    row.setMetric(made.metric().key());
    row.setTarget(made.target());
    row.setSourceVersionId(made.sourceVersionId());
    row.setDataVersionId(made.dataVersionId());
    row.setDataName(made.dataAddress().name());
    row.setReferenceSha256(hidden.reference());
    row.setSeed(hidden.seed());
    row.setScorer(made.scorer());
    row.setTrainRows(made.trainRows());
    row.setPublicRows(made.publicRows());
    row.setPrivateRows(made.privateRows());
    row.setDailyLimit(made.dailyLimit());
    row.setAudienceId(made.audience());
    row.setMakerId(made.makerId());
    row.setCreatedAt(made.createdAt());
    return row;
  }
}
