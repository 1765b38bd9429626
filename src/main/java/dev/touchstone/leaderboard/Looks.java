package dev.touchstone.leaderboard;

import static dev.touchstone.base.db.Tables.LEADERBOARD_LOOK;

import dev.touchstone.account.Viewer;
import dev.touchstone.base.database.Upsert;
import dev.touchstone.base.db.tables.LeaderboardLook;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How many people saw a board while it was open: everyone who did may have chosen the next
 * submission by it. Who they were is shown to nobody.
 */
@Component
class Looks {
  private static final LeaderboardLook L = LEADERBOARD_LOOK;

  /** Above this many remembered pairs the memory starts anew: it only saves statements. */
  private static final int MOST = 100_000;

  private final DSLContext sql;
  private final Clock clock;
  private final TransactionTemplate apart;
  private final Set<Look> known = ConcurrentHashMap.newKeySet();

  Looks(DSLContext sql, Clock clock, PlatformTransactionManager transactions) {
    this.sql = sql;
    this.clock = clock;
    apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  private record Look(UUID benchmark, UUID person) {}

  void note(Viewer viewer, Benchmark benchmark) {
    if (!benchmark.open()) return;
    if (known.size() > MOST) known.clear();
    var look = new Look(benchmark.id(), viewer.id());
    if (known.contains(look)) return;
    apart.executeWithoutResult(status -> keep(look));
    known.add(look);
  }

  private void keep(Look look) {
    Upsert.execute(
        sql.insertInto(L)
            .set(L.BENCHMARK_ID, look.benchmark())
            .set(L.PERSON_ID, look.person())
            .set(L.FIRST_AT, clock.instant())
            .onConflictDoNothing());
  }

  int people(UUID benchmark) {
    return sql.fetchCount(L, L.BENCHMARK_ID.eq(benchmark));
  }
}
