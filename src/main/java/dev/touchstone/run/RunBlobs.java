package dev.touchstone.run;

import static dev.touchstone.base.db.Tables.RUN;
import static dev.touchstone.base.db.Tables.RUN_ARTIFACT;
import static dev.touchstone.base.db.Tables.RUN_INPUT_FILE;

import dev.touchstone.storage.BlobUse;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.springframework.stereotype.Component;

/** Artifacts, scripts, and the files runs were made from. */
@Component
class RunBlobs implements BlobUse {

  private final DSLContext sql;

  RunBlobs(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public Set<String> used(Collection<String> sha256) {
    Set<String> used = new HashSet<>(named(RUN_ARTIFACT, RUN_ARTIFACT.SHA256, sha256));
    used.addAll(named(RUN_INPUT_FILE, RUN_INPUT_FILE.SHA256, sha256));
    used.addAll(named(RUN, RUN.SCRIPT_SHA256, sha256));
    return used;
  }

  private Set<String> named(Table<?> table, Field<String> field, Collection<String> sha256) {
    return sql.selectDistinct(field).from(table).where(field.in(sha256)).fetchSet(field);
  }
}
