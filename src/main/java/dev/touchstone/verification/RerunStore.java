package dev.touchstone.verification;

import static dev.touchstone.base.db.Tables.VERIFICATION;
import static dev.touchstone.base.db.Tables.VERIFICATION_SEED;

import dev.touchstone.base.db.tables.records.VerificationSeedRecord;
import dev.touchstone.leaderboard.Split;
import dev.touchstone.run.RunSeal;
import dev.touchstone.run.RunUse;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/**
 * The rows of re-runs. Their runs have no way to the server, and stay as long as a verdict rests on
 * them.
 */
@Repository
class RerunStore implements RunUse, RunSeal {
  private final DSLContext sql;

  RerunStore(DSLContext sql) {
    this.sql = sql;
  }

  void insert(UUID verification, int place, long seed, UUID run) {
    sql.insertInto(VERIFICATION_SEED)
        .set(VERIFICATION_SEED.VERIFICATION_ID, verification)
        .set(VERIFICATION_SEED.PLACE, place)
        .set(VERIFICATION_SEED.SEED, seed)
        .set(VERIFICATION_SEED.RUN_ID, run)
        .set(VERIFICATION_SEED.STATE, SeedState.WAITING.name())
        .execute();
  }

  Optional<Rerun> byRun(UUID run) {
    return sql.selectFrom(VERIFICATION_SEED)
        .where(VERIFICATION_SEED.RUN_ID.eq(run))
        .fetchOptional(RerunStore::read);
  }

  /** In their order. */
  List<Rerun> of(UUID verification) {
    return of(List.of(verification)).getOrDefault(verification, List.of());
  }

  Map<UUID, List<Rerun>> of(Collection<UUID> verifications) {
    return sql
        .selectFrom(VERIFICATION_SEED)
        .where(VERIFICATION_SEED.VERIFICATION_ID.in(verifications))
        .orderBy(VERIFICATION_SEED.PLACE)
        .fetch(RerunStore::read)
        .stream()
        .collect(Collectors.groupingBy(Rerun::verificationId));
  }

  void keep(Rerun rerun) {
    sql.update(VERIFICATION_SEED)
        .set(VERIFICATION_SEED.STATE, rerun.state().name())
        .set(VERIFICATION_SEED.FILE_SHA256, rerun.fileSha256())
        .set(VERIFICATION_SEED.SAME_INPUTS, rerun.sameInputs())
        .set(VERIFICATION_SEED.SAME_ENVIRONMENT, rerun.sameEnvironment())
        .set(VERIFICATION_SEED.PUBLIC_SCORE, rerun.scores().get(Split.PUBLIC))
        .set(VERIFICATION_SEED.PRIVATE_SCORE, rerun.scores().get(Split.PRIVATE))
        .where(VERIFICATION_SEED.VERIFICATION_ID.eq(rerun.verificationId()))
        .and(VERIFICATION_SEED.PLACE.eq(rerun.place()))
        .execute();
  }

  @Override
  public Set<UUID> needed(Collection<UUID> runs) {
    return sql.select(VERIFICATION_SEED.RUN_ID)
        .from(VERIFICATION_SEED)
        .join(VERIFICATION)
        .on(VERIFICATION.ID.eq(VERIFICATION_SEED.VERIFICATION_ID))
        .where(VERIFICATION_SEED.RUN_ID.in(runs))
        .and(VERIFICATION.STATE.ne(VerificationState.CANCELLED.name()))
        .fetchSet(VERIFICATION_SEED.RUN_ID);
  }

  @Override
  public boolean sealed(UUID run) {
    return sql.fetchExists(VERIFICATION_SEED, VERIFICATION_SEED.RUN_ID.eq(run));
  }

  private static Rerun read(VerificationSeedRecord row) {
    var scores = new EnumMap<Split, Double>(Split.class);
    if (row.getPublicScore() != null) scores.put(Split.PUBLIC, row.getPublicScore());
    if (row.getPrivateScore() != null) scores.put(Split.PRIVATE, row.getPrivateScore());
    return new Rerun(
        row.getVerificationId(),
        row.getPlace(),
        row.getSeed(),
        row.getRunId(),
        SeedState.valueOf(row.getState()),
        row.getFileSha256(),
        row.getSameInputs(),
        row.getSameEnvironment(),
        scores);
  }
}
