package dev.touchstone.run;

import static dev.touchstone.base.db.Tables.RUN;
import static dev.touchstone.base.db.Tables.RUN_ATTEMPT;

import dev.touchstone.account.Errand;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Problem;
import dev.touchstone.storage.Blob;
import dev.touchstone.storage.Blobs;
import dev.touchstone.storage.Garbage;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in the files that programs hand in for runs. What a program that a worker runs keeps here
 * counts against its run's limit of disk space, as what it writes in the sandbox does.
 */
@Component
public class Uploads {

  private final DSLContext sql;
  private final Blobs blobs;
  private final Garbage garbage;
  private final TransactionTemplate transaction;

  Uploads(DSLContext sql, Blobs blobs, Garbage garbage, TransactionTemplate transaction) {
    this.sql = sql;
    this.blobs = blobs;
    this.garbage = garbage;
    this.transaction = transaction;
  }

  /**
   * Stores the stream to its end and closes it, then puts the file in its place. The bytes come at
   * the program's pace, so nothing is locked meanwhile: the right to write is asked for in {@code
   * place}.
   *
   * @param place names the file in a row and gives back the one whose place it takes; called in a
   *     transaction
   * @throws DiskSpaceUsedUp if a program hands in more than its run may; the file is not kept
   */
  public Artifact take(
      Viewer viewer, String path, InputStream bytes, Function<Artifact, Optional<Artifact>> place) {
    Blob blob = blobs.put(within(viewer.errand(), bytes));
    Artifact file = new Artifact(path, blob.size(), blob.sha256());
    try {
      transaction.executeWithoutResult(status -> put(viewer, file, place));
      return file;
    } catch (Problem refused) {
      garbage.offer(List.of(blob.sha256()));
      throw refused;
    }
  }

  private void put(Viewer viewer, Artifact file, Function<Artifact, Optional<Artifact>> place) {
    Optional<Artifact> before = place.apply(file);
    count(viewer.errand(), file.size() - before.map(Artifact::size).orElse(0L));
    before.ifPresent(old -> garbage.offer(List.of(old.sha256())));
  }

  /** Gives back the room of files that no row names any more; called in their transaction. */
  public void removed(Viewer viewer, Collection<Artifact> files) {
    count(viewer.errand(), -files.stream().mapToLong(Artifact::size).sum());
    garbage.offer(files.stream().map(Artifact::sha256).collect(Collectors.toSet()));
  }

  private InputStream within(@Nullable Errand errand, InputStream bytes) {
    if (errand == null) {
      return bytes;
    }
    long limit = limit(errand);
    return new CappedStream(bytes, limit - handedIn(errand), new DiskSpaceUsedUp(limit));
  }

  private void count(@Nullable Errand errand, long more) {
    if (errand == null) {
      return;
    }
    long all = Math.max(0, handedIn(errand) + more);
    long limit = limit(errand);
    if (more > 0 && all > limit) {
      throw new DiskSpaceUsedUp(limit);
    }
    sql.update(RUN_ATTEMPT).set(RUN_ATTEMPT.HANDED_IN, all).where(attempt(errand)).execute();
  }

  private long handedIn(Errand errand) {
    return sql.select(RUN_ATTEMPT.HANDED_IN)
        .from(RUN_ATTEMPT)
        .where(attempt(errand))
        .fetchOptional(RUN_ATTEMPT.HANDED_IN)
        .orElseThrow(AttemptLost::new);
  }

  private long limit(Errand errand) {
    return Objects.requireNonNull(
        sql.select(RUN.DISK_BYTES)
            .from(RUN)
            .where(RUN.ID.eq(errand.work()))
            .fetchSingle(RUN.DISK_BYTES));
  }

  private static Condition attempt(Errand errand) {
    return RUN_ATTEMPT.RUN_ID.eq(errand.work()).and(RUN_ATTEMPT.PLACE.eq(errand.attempt()));
  }
}
