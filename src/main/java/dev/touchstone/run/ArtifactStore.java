package dev.touchstone.run;

import static dev.touchstone.base.db.Tables.RUN_ARTIFACT;

import dev.touchstone.base.db.tables.records.RunArtifactRecord;
import dev.touchstone.run.WorkQueue.OutputFile;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Which files a run left behind; their bytes are blobs. */
@Repository
class ArtifactStore {

  private final DSLContext sql;

  ArtifactStore(DSLContext sql) {
    this.sql = sql;
  }

  /** A file with the path of another one takes its place. */
  void put(UUID run, List<OutputFile> outputs) {
    List<String> paths = outputs.stream().map(OutputFile::path).toList();
    sql.deleteFrom(RUN_ARTIFACT)
        .where(RUN_ARTIFACT.RUN_ID.eq(run).and(RUN_ARTIFACT.PATH.in(paths)))
        .execute();
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

  /** A file where this one needs a folder, or one in a folder that has the path of this one. */
  Optional<Artifact> against(UUID run, String path) {
    List<String> folders =
        IntStream.range(0, path.length())
            .filter(i -> path.charAt(i) == '/')
            .mapToObj(i -> path.substring(0, i))
            .toList();
    return sql.selectFrom(RUN_ARTIFACT)
        .where(RUN_ARTIFACT.RUN_ID.eq(run))
        .and(RUN_ARTIFACT.PATH.in(folders).or(RUN_ARTIFACT.PATH.startsWith(path + "/")))
        .limit(1)
        .fetchOptional(ArtifactStore::read);
  }

  /** Removes the file, or the files below the folder, and gives back what they were. */
  List<Artifact> remove(UUID run, String path) {
    Condition below =
        RUN_ARTIFACT
            .RUN_ID
            .eq(run)
            .and(RUN_ARTIFACT.PATH.eq(path).or(RUN_ARTIFACT.PATH.startsWith(path + "/")));
    List<Artifact> removed = sql.selectFrom(RUN_ARTIFACT).where(below).fetch(ArtifactStore::read);
    sql.deleteFrom(RUN_ARTIFACT).where(below).execute();
    return removed;
  }

  private static Artifact read(RunArtifactRecord row) {
    return new Artifact(row.getPath(), row.getSize(), row.getSha256());
  }
}
