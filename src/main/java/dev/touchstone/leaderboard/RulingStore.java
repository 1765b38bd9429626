package dev.touchstone.leaderboard;

import static dev.touchstone.base.db.Tables.LEADERBOARD_BASELINE;
import static dev.touchstone.base.db.Tables.LEADERBOARD_RULING;
import static dev.touchstone.base.db.Tables.LEADERBOARD_SUBMISSION;

import dev.touchstone.account.Namespaces;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.db.tables.LeaderboardBaseline;
import dev.touchstone.base.db.tables.LeaderboardRuling;
import dev.touchstone.base.db.tables.LeaderboardSubmission;
import dev.touchstone.base.db.tables.records.LeaderboardRulingRecord;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows of rulings, and what they do to submissions. Who may rule is decided by who asks. */
@Component
class RulingStore {
  private static final LeaderboardRuling R = LEADERBOARD_RULING;
  private static final LeaderboardSubmission S = LEADERBOARD_SUBMISSION;
  private static final LeaderboardBaseline B = LEADERBOARD_BASELINE;

  private final DSLContext sql;
  private final Namespaces namespaces;

  RulingStore(DSLContext sql, Namespaces namespaces) {
    this.sql = sql;
    this.namespaces = namespaces;
  }

  void insert(Ruling made, Viewer by) {
    sql.insertInto(R)
        .set(R.ID, made.id())
        .set(R.BENCHMARK_ID, made.benchmarkId())
        .set(R.SUBMISSION_ID, made.submissionId())
        .set(R.KIND, made.kind().name())
        .set(R.ENTRY_BEFORE, made.entryBefore())
        .set(R.ENTRY_AFTER, made.entryAfter())
        .set(R.REASON, made.reason())
        .set(R.RULED_BY, by.id())
        .set(R.RULED_AT, made.ruledAt())
        .execute();
  }

  /** Of a benchmark, the newest first. */
  List<Ruling> of(UUID benchmark) {
    return fetch(R.BENCHMARK_ID.eq(benchmark));
  }

  /** Those that hold for these submissions now, by ruling. */
  Map<UUID, String> reasons(List<UUID> rulings) {
    if (rulings.isEmpty()) return Map.of();
    return sql.select(R.ID, R.REASON).from(R).where(R.ID.in(rulings)).fetchMap(R.ID, R.REASON);
  }

  /** Sets every submission of the entry aside, or with null takes it in again. */
  void setAside(Submission one, @Nullable UUID ruling) {
    sql.update(S).set(S.RULING_ID, ruling).where(sameEntry(one)).execute();
  }

  /**
   * Puts one new submission under the ruling of its entry; the entry's other rows stay unlocked.
   */
  void inherit(Submission made) {
    var ruling = holding(made);
    if (ruling == null) return;
    sql.update(S).set(S.RULING_ID, ruling).where(S.ID.eq(made.id())).execute();
  }

  /** A baseline stays one under its new name. */
  void rename(Submission one, String name) {
    sql.update(S).set(S.ENTRY, name).where(sameEntry(one)).execute();
    sql.update(B)
        .set(B.ENTRY, name)
        .where(
            B.BENCHMARK_ID.eq(one.benchmarkId()),
            B.NAMESPACE_ID.eq(one.namespaceId()),
            B.ENTRY.eq(one.entry()))
        .execute();
  }

  boolean exists(Submission owner, String entry) {
    return sql.fetchExists(
        S,
        S.BENCHMARK_ID.eq(owner.benchmarkId()),
        S.NAMESPACE_ID.eq(owner.namespaceId()),
        S.ENTRY.eq(entry));
  }

  /** The ruling that an entry of this name and owner is under now. */
  @Nullable UUID holding(Submission one) {
    return sql.select(S.RULING_ID)
        .from(S)
        .where(sameEntry(one), S.RULING_ID.isNotNull())
        .limit(1)
        .fetchOne(S.RULING_ID);
  }

  private static Condition sameEntry(Submission one) {
    return S.BENCHMARK_ID
        .eq(one.benchmarkId())
        .and(S.NAMESPACE_ID.eq(one.namespaceId()))
        .and(S.ENTRY.eq(one.entry()));
  }

  private List<Ruling> fetch(Condition which) {
    var rows = sql.selectFrom(R).where(which).orderBy(R.RULED_AT.desc(), R.ID.desc()).fetch();
    var names = namespaces.byIds(Set.copyOf(rows.getValues(R.RULED_BY)));
    return rows.map(
        row -> {
          var by = names.get(row.getRuledBy());
          return ruling(row, by == null ? "–" : by.name());
        });
  }

  private static Ruling ruling(LeaderboardRulingRecord row, String by) {
    return new Ruling(
        row.getId(),
        row.getBenchmarkId(),
        row.getSubmissionId(),
        Ruling.Kind.valueOf(row.getKind()),
        row.getEntryBefore(),
        row.getEntryAfter(),
        row.getReason(),
        by,
        row.getRuledAt());
  }
}
