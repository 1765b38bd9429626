package dev.touchstone.model;

import static dev.touchstone.base.db.Tables.MODEL_LOGGED_FILE;

import dev.touchstone.base.database.Upsert;
import dev.touchstone.base.db.tables.records.ModelLoggedFileRecord;
import dev.touchstone.run.Artifact;
import dev.touchstone.storage.BlobUse;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Which files a logged model consists of; their bytes are blobs. */
@Repository
class LoggedFileStore implements BlobUse {
  private final DSLContext sql;

  LoggedFileStore(DSLContext sql) {
    this.sql = sql;
  }

  /** A file with the path of another one takes its place. */
  void put(UUID model, Artifact file) {
    Upsert.execute(
        sql.insertInto(MODEL_LOGGED_FILE)
            .set(new ModelLoggedFileRecord(model, file.path(), file.size(), file.sha256()))
            .onConflict(MODEL_LOGGED_FILE.MODEL_ID, MODEL_LOGGED_FILE.PATH)
            .doUpdate()
            .set(MODEL_LOGGED_FILE.SIZE, file.size())
            .set(MODEL_LOGGED_FILE.SHA256, file.sha256()));
  }

  List<Artifact> list(UUID model) {
    return sql.selectFrom(MODEL_LOGGED_FILE)
        .where(MODEL_LOGGED_FILE.MODEL_ID.eq(model))
        .orderBy(MODEL_LOGGED_FILE.PATH)
        .fetch(LoggedFileStore::read);
  }

  Optional<Artifact> find(UUID model, String path) {
    return sql.selectFrom(MODEL_LOGGED_FILE)
        .where(MODEL_LOGGED_FILE.MODEL_ID.eq(model), MODEL_LOGGED_FILE.PATH.eq(path))
        .fetchOptional(LoggedFileStore::read);
  }

  /** Removes the file, or the files below the folder, and gives back what they were. */
  List<Artifact> remove(UUID model, String path) {
    Condition below =
        path.isEmpty()
            ? DSL.noCondition()
            : MODEL_LOGGED_FILE.PATH.eq(path).or(MODEL_LOGGED_FILE.PATH.startsWith(path + "/"));
    Condition which = MODEL_LOGGED_FILE.MODEL_ID.eq(model).and(below);
    List<Artifact> removed =
        sql.selectFrom(MODEL_LOGGED_FILE).where(which).fetch(LoggedFileStore::read);
    sql.deleteFrom(MODEL_LOGGED_FILE).where(which).execute();
    return removed;
  }

  @Override
  public Set<String> used(Collection<String> sha256) {
    return sql.selectDistinct(MODEL_LOGGED_FILE.SHA256)
        .from(MODEL_LOGGED_FILE)
        .where(MODEL_LOGGED_FILE.SHA256.in(sha256))
        .fetchSet(MODEL_LOGGED_FILE.SHA256);
  }

  private static Artifact read(ModelLoggedFileRecord row) {
    return new Artifact(row.getPath(), row.getSize(), row.getSha256());
  }
}
