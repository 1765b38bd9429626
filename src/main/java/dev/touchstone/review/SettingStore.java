package dev.touchstone.review;

import static dev.touchstone.base.db.Tables.REVIEW_SETTING;

import dev.touchstone.base.database.Upsert;
import dev.touchstone.base.db.tables.ReviewSetting;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The rows of settings; a benchmark has one from the first time something is decided about it. */
@Component
class SettingStore {
  private static final ReviewSetting S = REVIEW_SETTING;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final DSLContext sql;

  SettingStore(DSLContext sql) {
    this.sql = sql;
  }

  Settings of(UUID benchmark) {
    return sql.selectFrom(S)
        .where(S.BENCHMARK_ID.eq(benchmark))
        .fetchOptional(r -> new Settings(r.getBlind(), r.getEmbeddable(), r.getLookedAt()))
        .orElse(Settings.USUAL);
  }

  /** What pseudonyms follow from, where review is blind. */
  Optional<String> pseudonymKey(UUID benchmark) {
    return sql.select(S.PSEUDONYM_KEY)
        .from(S)
        .where(S.BENCHMARK_ID.eq(benchmark), S.BLIND.isTrue())
        .fetchOptional(S.PSEUDONYM_KEY);
  }

  Set<UUID> blindBenchmarks() {
    return sql.select(S.BENCHMARK_ID).from(S).where(S.BLIND.isTrue()).fetchSet(S.BENCHMARK_ID);
  }

  /** The settings with the row locked until the transaction is over. */
  Settings locked(UUID benchmark) {
    ensure(benchmark);
    return sql.selectFrom(S)
        .where(S.BENCHMARK_ID.eq(benchmark))
        .forUpdate()
        .fetchSingle(r -> new Settings(r.getBlind(), r.getEmbeddable(), r.getLookedAt()));
  }

  void blind(UUID benchmark, boolean blind) {
    sql.update(S).set(S.BLIND, blind).where(S.BENCHMARK_ID.eq(benchmark)).execute();
  }

  void embeddable(UUID benchmark, boolean embeddable) {
    sql.update(S).set(S.EMBEDDABLE, embeddable).where(S.BENCHMARK_ID.eq(benchmark)).execute();
  }

  /** Remembers the first look. */
  void looked(UUID benchmark, Instant at) {
    ensure(benchmark);
    sql.update(S)
        .set(S.LOOKED_AT, at)
        .where(S.BENCHMARK_ID.eq(benchmark), S.LOOKED_AT.isNull())
        .execute();
  }

  private void ensure(UUID benchmark) {
    Upsert.execute(
        sql.insertInto(S)
            .set(S.BENCHMARK_ID, benchmark)
            .set(S.BLIND, false)
            .set(S.PSEUDONYM_KEY, key())
            .set(S.EMBEDDABLE, false)
            .onConflictDoNothing());
  }

  private static String key() {
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
