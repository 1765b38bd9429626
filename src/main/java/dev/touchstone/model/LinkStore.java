package dev.touchstone.model;

import static dev.touchstone.base.db.Tables.MODEL_LINK;

import dev.touchstone.access.Access;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.database.AnyOf;
import dev.touchstone.base.database.Upsert;
import dev.touchstone.model.ModelLink.Role;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Which logged models runs took in and made. */
@Repository
class LinkStore {
  private final DSLContext sql;
  private final Access access;

  LinkStore(DSLContext sql, Access access) {
    this.sql = sql;
    this.access = access;
  }

  void put(ModelLink link, UUID audience) {
    Upsert.execute(
        sql.insertInto(MODEL_LINK)
            .set(MODEL_LINK.RUN_ID, link.runId())
            .set(MODEL_LINK.MODEL_ID, link.modelId())
            .set(MODEL_LINK.ROLE, link.role().name())
            .set(MODEL_LINK.STEP, link.step())
            .set(MODEL_LINK.AUDIENCE_ID, audience)
            .onConflictDoNothing());
  }

  /** Those of which the viewer may see both ends. */
  List<ModelLink> of(Viewer viewer, Collection<UUID> runs) {
    return sql.selectFrom(MODEL_LINK)
        .where(AnyOf.of(MODEL_LINK.RUN_ID, runs))
        .and(access.readable(MODEL_LINK.AUDIENCE_ID, viewer))
        .orderBy(MODEL_LINK.STEP, MODEL_LINK.MODEL_ID)
        .fetch(
            row ->
                new ModelLink(
                    row.get(MODEL_LINK.RUN_ID),
                    row.get(MODEL_LINK.MODEL_ID),
                    Role.valueOf(row.get(MODEL_LINK.ROLE)),
                    row.get(MODEL_LINK.STEP)));
  }
}
