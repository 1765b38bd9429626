package dev.touchstone.run;

import static dev.touchstone.base.db.Tables.RUN;

import dev.touchstone.base.db.tables.records.RunRecord;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Runs for rooms that keep a copy of what they need, such as lineage. It asks no viewer: who reads
 * here stores the run's audience beside the copy and asks it whenever somebody looks.
 */
@Service
@Transactional(readOnly = true)
public class RunFeed {

  private static final int BATCH = 200;

  private final DSLContext sql;
  private final RunRows rows;
  private final ArtifactStore artifacts;

  RunFeed(DSLContext sql, RunRows rows, ArtifactStore artifacts) {
    this.sql = sql;
    this.rows = rows;
    this.artifacts = artifacts;
  }

  public Optional<Run> one(UUID id) {
    return sql.selectFrom(RUN).where(RUN.ID.eq(id)).fetchOptional().map(this::read);
  }

  /** Every run there is, the oldest first. */
  public void each(Consumer<Run> reader) {
    List<RunRecord> batch = after(new UUID(0, 0));
    while (!batch.isEmpty()) {
      rows.read(batch).forEach(reader);
      batch = after(batch.getLast().getId());
    }
  }

  public List<Artifact> artifacts(UUID run) {
    return artifacts.list(run);
  }

  private List<RunRecord> after(UUID id) {
    return sql.selectFrom(RUN).where(RUN.ID.gt(id)).orderBy(RUN.ID).limit(BATCH).fetch();
  }

  private Run read(RunRecord row) {
    return rows.read(List.of(row)).getFirst();
  }
}
