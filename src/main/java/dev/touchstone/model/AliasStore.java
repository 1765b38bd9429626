package dev.touchstone.model;

import static dev.touchstone.base.db.Tables.MODEL_ALIAS;

import dev.touchstone.base.database.Upsert;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The rows of aliases. */
@Repository
class AliasStore {
  private final DSLContext sql;

  AliasStore(DSLContext sql) {
    this.sql = sql;
  }

  void put(UUID model, String alias, int number) {
    Upsert.execute(
        sql.insertInto(MODEL_ALIAS)
            .set(MODEL_ALIAS.MODEL_ID, model)
            .set(MODEL_ALIAS.NAME, alias)
            .set(MODEL_ALIAS.NUMBER, number)
            .onConflict(MODEL_ALIAS.MODEL_ID, MODEL_ALIAS.NAME)
            .doUpdate()
            .set(MODEL_ALIAS.NUMBER, number));
  }

  void remove(UUID model, String alias) {
    sql.deleteFrom(MODEL_ALIAS)
        .where(MODEL_ALIAS.MODEL_ID.eq(model), MODEL_ALIAS.NAME.eq(alias))
        .execute();
  }

  void removeOf(UUID model, int number) {
    sql.deleteFrom(MODEL_ALIAS)
        .where(MODEL_ALIAS.MODEL_ID.eq(model), MODEL_ALIAS.NUMBER.eq(number))
        .execute();
  }

  void removeAll(UUID model) {
    sql.deleteFrom(MODEL_ALIAS).where(MODEL_ALIAS.MODEL_ID.eq(model)).execute();
  }
}
