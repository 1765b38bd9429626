package dev.touchstone.storage;

import static dev.touchstone.base.db.Tables.STORAGE_GARBAGE;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives the room of unused blobs back to the disk. What loses a reference is noted in the same
 * transaction and looked at again an hour later: somebody may be storing the same bytes at that
 * moment and name them in a row soon.
 */
@Service
@Transactional
public class Garbage {

  private static final Duration GRACE = Duration.ofHours(1);
  private static final int AT_ONCE = 500;

  private final DSLContext sql;
  private final Blobs blobs;
  private final List<BlobUse> uses;
  private final Clock clock;

  Garbage(DSLContext sql, Blobs blobs, List<BlobUse> uses, Clock clock) {
    this.sql = sql;
    this.blobs = blobs;
    this.uses = uses;
    this.clock = clock;
  }

  /** Notes blobs that a row does not name any more; others may. */
  public void offer(Collection<String> sha256) {
    Instant now = clock.instant();
    sql.batch(
            // Two who offer the same blobs take them in the same order, or each would wait for the
            // other.
            sha256.stream()
                .sorted()
                .map(
                    hash ->
                        sql.insertInto(STORAGE_GARBAGE)
                            .set(STORAGE_GARBAGE.SHA256, hash)
                            .set(STORAGE_GARBAGE.SINCE, now)
                            .onConflict(STORAGE_GARBAGE.SHA256)
                            .doUpdate()
                            .set(STORAGE_GARBAGE.SINCE, now))
                .toList())
        .execute();
  }

  /** Those of the blobs that no row names now. */
  @Transactional(readOnly = true)
  public Set<String> unused(Collection<String> sha256) {
    Set<String> left = new HashSet<>(sha256);
    uses.forEach(use -> left.removeAll(use.used(left)));
    return left;
  }

  /**
   * Removes noted blobs that nothing uses.
   *
   * @return how many notes were settled; 0 when none is old enough
   */
  int collect() {
    Instant before = clock.instant().minus(GRACE);
    Set<String> noted =
        sql.select(STORAGE_GARBAGE.SHA256)
            .from(STORAGE_GARBAGE)
            .where(STORAGE_GARBAGE.SINCE.lt(before))
            .limit(AT_ONCE)
            .fetchSet(STORAGE_GARBAGE.SHA256);
    unused(noted).forEach(hash -> blobs.discard(hash, before));
    return sql.deleteFrom(STORAGE_GARBAGE).where(STORAGE_GARBAGE.SHA256.in(noted)).execute();
  }
}
