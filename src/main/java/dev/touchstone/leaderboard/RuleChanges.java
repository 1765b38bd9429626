package dev.touchstone.leaderboard;

import static dev.touchstone.base.db.Tables.LEADERBOARD_RULE_CHANGE;

import dev.touchstone.account.Namespace;
import dev.touchstone.account.Namespaces;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Ids;
import dev.touchstone.base.db.tables.LeaderboardRuleChange;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What organisers changed, for everybody who may see the benchmark. */
@Component
class RuleChanges {
  private static final LeaderboardRuleChange C = LEADERBOARD_RULE_CHANGE;
  private static final int MOST_WORDS = 4_000;

  private final DSLContext sql;
  private final Namespaces namespaces;

  RuleChanges(DSLContext sql, Namespaces namespaces) {
    this.sql = sql;
    this.namespaces = namespaces;
  }

  void add(UUID benchmark, Viewer by, String words, Instant at) {
    sql.insertInto(C)
        .set(C.ID, Ids.next())
        .set(C.BENCHMARK_ID, benchmark)
        .set(C.PERSON_ID, by.id())
        .set(C.WORDS, words.substring(0, Math.min(words.length(), MOST_WORDS)))
        .set(C.CHANGED_AT, at)
        .execute();
  }

  /** The latest first. */
  List<RuleChange> of(UUID benchmark) {
    var rows =
        sql.selectFrom(C)
            .where(C.BENCHMARK_ID.eq(benchmark))
            .orderBy(C.CHANGED_AT.desc(), C.ID.desc())
            .fetch();
    var people = namespaces.byIds(rows.getValues(C.PERSON_ID));
    return rows.map(
        row ->
            new RuleChange(
                row.getChangedAt(), name(people.get(row.getPersonId())), row.getWords()));
  }

  private static String name(@Nullable Namespace person) {
    return person == null ? "–" : person.displayName();
  }
}
