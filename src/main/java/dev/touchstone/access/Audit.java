package dev.touchstone.access;

import static dev.touchstone.base.db.Tables.ACCESS_AUDIT;

import dev.touchstone.account.Viewer;
import dev.touchstone.base.Forbidden;
import dev.touchstone.base.Page;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The record of who did what. Each entry carries the hash of the one before, so that a changed or
 * removed entry is seen.
 */
@Service
@Transactional
public class Audit {
  /**
   * @param position 1 for the first entry, without gaps
   * @param hash SHA-256 over the previous hash and the fields, see {@link #hash}
   */
  public record Entry(
      long position,
      Instant at,
      String actor,
      String action,
      String subject,
      String detail,
      String hash) {}

  private static final String NOTHING = "0".repeat(64);
  private final DSLContext sql;
  private final Clock clock;

  Audit(DSLContext sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * Writes an entry in the transaction that does the thing.
   *
   * @param action a verb with an object, such as “invite person”
   * @param subject what it was done to, usually an address or a name
   */
  @Transactional(propagation = Propagation.REQUIRED)
  public synchronized void record(Viewer actor, String action, String subject, String detail) {
    Record last = last();
    long position = last == null ? 1 : last.get(ACCESS_AUDIT.POSITION) + 1;
    String previous = last == null ? NOTHING : last.get(ACCESS_AUDIT.HASH);
    Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    String clipped = detail.substring(0, Math.min(detail.length(), 2000));
    sql.insertInto(ACCESS_AUDIT)
        .set(ACCESS_AUDIT.POSITION, position)
        .set(ACCESS_AUDIT.HAPPENED_AT, at)
        .set(ACCESS_AUDIT.ACTOR_ID, actor.id())
        .set(ACCESS_AUDIT.ACTOR_NAME, actor.name())
        .set(ACCESS_AUDIT.ACTION, action)
        .set(ACCESS_AUDIT.SUBJECT, subject)
        .set(ACCESS_AUDIT.DETAIL, clipped)
        .set(ACCESS_AUDIT.PREVIOUS_HASH, previous)
        .set(ACCESS_AUDIT.HASH, hash(previous, at, actor.name(), action, subject, clipped))
        .execute();
  }

  /** Newest first. Only admins read it. */
  @Transactional(readOnly = true)
  public Page<Entry> page(Viewer admin, @Nullable String cursor, int limit) {
    if (!admin.admin()) throw new Forbidden("Only an admin may read the audit log.");
    long before = cursor == null ? Long.MAX_VALUE : Long.parseLong(cursor);
    List<Entry> rows =
        sql.selectFrom(ACCESS_AUDIT)
            .where(ACCESS_AUDIT.POSITION.lt(before))
            .orderBy(ACCESS_AUDIT.POSITION.desc())
            .limit(limit + 1)
            .fetch(Audit::read);
    return Page.of(rows, limit, entry -> Long.toString(entry.position()));
  }

  /** The first position whose hash does not follow from what it says, or 0 when all do. */
  @Transactional(readOnly = true)
  public long firstBroken() {
    String previous = NOTHING;
    for (Record row : sql.selectFrom(ACCESS_AUDIT).orderBy(ACCESS_AUDIT.POSITION).fetch()) {
      Entry entry = read(row);
      String expected =
          hash(
              previous, entry.at(), entry.actor(), entry.action(), entry.subject(), entry.detail());
      if (!expected.equals(entry.hash())) return entry.position();
      previous = entry.hash();
    }
    return 0;
  }

  private @Nullable Record last() {
    return sql.selectFrom(ACCESS_AUDIT).orderBy(ACCESS_AUDIT.POSITION.desc()).limit(1).fetchOne();
  }

  private static Entry read(Record row) {
    return new Entry(
        row.get(ACCESS_AUDIT.POSITION),
        row.get(ACCESS_AUDIT.HAPPENED_AT),
        row.get(ACCESS_AUDIT.ACTOR_NAME),
        row.get(ACCESS_AUDIT.ACTION),
        row.get(ACCESS_AUDIT.SUBJECT),
        row.get(ACCESS_AUDIT.DETAIL),
        row.get(ACCESS_AUDIT.HASH));
  }

  /** Fields are joined by a character that cannot be typed, so that they cannot run together. */
  private static String hash(String previous, Instant at, String... fields) {
    String text =
        previous + "\u001f" + at.toEpochMilli() + "\u001f" + String.join("\u001f", fields);
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
