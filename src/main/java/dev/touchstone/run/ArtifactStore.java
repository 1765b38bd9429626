package dev.touchstone.run;

import static dev.touchstone.base.db.Tables.RUN_ARTIFACT;

import dev.touchstone.base.db.tables.records.RunArtifactRecord;
import dev.touchstone.run.WorkQueue.OutputFile;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Which files a run left behind; their bytes are blobs. */
@Repository
class ArtifactStore {

  private final DSLContext sql;

  ArtifactStore(DSLContext sql) {
    this.sql = sql;
  }

  void put(UUID run, List<OutputFile> outputs) {
    sql.batchInsert(
            outputs.stream()
                .map(out -> new RunArtifactRecord(run, out.path(), out.size(), out.sha256()))
                .toList())
        .execute();
  }

  List<Artifact> list(UUID run) {
    return sql.selectFrom(RUN_ARTIFACT)
        .where(RUN_ARTIFACT.RUN_ID.eq(run))
        .orderBy(RUN_ARTIFACT.PATH)
        .fetch(ArtifactStore::read);
  }

  Optional<Artifact> find(UUID run, String path) {
    return sql.selectFrom(RUN_ARTIFACT)
        .where(RUN_ARTIFACT.RUN_ID.eq(run).and(RUN_ARTIFACT.PATH.eq(path)))
        .fetchOptional(ArtifactStore::read);
  }

  private static Artifact read(RunArtifactRecord row) {
    return new Artifact(row.getPath(), row.getSize(), row.getSha256());
  }
}
