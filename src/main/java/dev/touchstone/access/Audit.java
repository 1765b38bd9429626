package dev.touchstone.access;

import static dev.touchstone.base.db.Tables.ACCESS_AUDIT;
import static dev.touchstone.base.db.Tables.ACCESS_AUDIT_HEAD;
import static org.jooq.impl.DSL.noCondition;

import dev.touchstone.account.Viewer;
import dev.touchstone.base.Forbidden;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.base.Page;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
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

  /** The end of the chain. */
  private record Head(long position, String hash) {}

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
  public void record(Viewer actor, String action, String subject, String detail) {
    record(actor.id(), actor.name(), action, subject, detail);
  }

  /** Locks the end of the chain until the transaction is over: entries follow one another. */
  void record(UUID actorId, String actor, String action, String subject, String detail) {
    Head last = lockedHead();
    Head next =
        follow(
            last,
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            actorId,
            actor,
            action,
            clip(subject, 300),
            clip(detail, 2000));
    sql.update(ACCESS_AUDIT_HEAD)
        .set(ACCESS_AUDIT_HEAD.POSITION, next.position())
        .set(ACCESS_AUDIT_HEAD.HASH, next.hash())
        .execute();
  }

  private Head follow(
      Head last,
      Instant at,
      UUID actorId,
      String actor,
      String action,
      String subject,
      String detail) {
    Head next =
        new Head(last.position() + 1, hash(last.hash(), at, actor, action, subject, detail));
    sql.insertInto(ACCESS_AUDIT)
        .set(ACCESS_AUDIT.POSITION, next.position())
        .set(ACCESS_AUDIT.HAPPENED_AT, at)
        .set(ACCESS_AUDIT.ACTOR_ID, actorId)
        .set(ACCESS_AUDIT.ACTOR_NAME, actor)
        .set(ACCESS_AUDIT.ACTION, action)
        .set(ACCESS_AUDIT.SUBJECT, subject)
        .set(ACCESS_AUDIT.DETAIL, detail)
        .set(ACCESS_AUDIT.PREVIOUS_HASH, last.hash())
        .set(ACCESS_AUDIT.HASH, next.hash())
        .execute();
    return next;
  }

  /** Newest first. Only admins read it. */
  @Transactional(readOnly = true)
  public Page<Entry> page(Viewer admin, @Nullable String cursor, int limit) {
    return page(admin, "", cursor, limit);
  }

  /**
   * Newest first. Only admins read it.
   *
   * @param words a part of the actor's name, the action or the subject; blank for all
   */
  @Transactional(readOnly = true)
  public Page<Entry> page(Viewer admin, String words, @Nullable String cursor, int limit) {
    if (!admin.admin()) throw new Forbidden("Only an admin may read the audit log.");
    List<Entry> rows =
        sql.selectFrom(ACCESS_AUDIT)
            .where(ACCESS_AUDIT.POSITION.lt(position(cursor)))
            .and(about(words.strip()))
            .orderBy(ACCESS_AUDIT.POSITION.desc())
            .limit(limit + 1)
            .fetch(Audit::read);
    return Page.of(rows, limit, entry -> Long.toString(entry.position()));
  }

  private static long position(@Nullable String cursor) {
    try {
      return cursor == null ? Long.MAX_VALUE : Long.parseLong(cursor);
    } catch (NumberFormatException e) {
      throw new InvalidInput("“" + cursor + "” is not a place in the log. Start at the newest.");
    }
  }

  private static Condition about(String words) {
    if (words.isEmpty()) return noCondition();
    return ACCESS_AUDIT
        .ACTOR_NAME
        .containsIgnoreCase(words)
        .or(ACCESS_AUDIT.ACTION.containsIgnoreCase(words))
        .or(ACCESS_AUDIT.SUBJECT.containsIgnoreCase(words));
  }

  /** How many entries were ever written. */
  @Transactional(readOnly = true)
  public long count() {
    return head().position();
  }

  /**
   * The first position whose hash does not follow from what it says, or 0 when all do. Entries cut
   * off at the end show as well, as the position where they should go on.
   */
  @Transactional(readOnly = true)
  public long firstBroken() {
    Head seen = new Head(0, NOTHING);
    try (Cursor<? extends Record> rows =
        sql.selectFrom(ACCESS_AUDIT).orderBy(ACCESS_AUDIT.POSITION).fetchSize(1000).fetchLazy()) {
      for (Record row : rows) {
        Entry entry = read(row);
        if (!entry.hash().equals(expected(seen.hash(), entry))) return entry.position();
        seen = new Head(entry.position(), entry.hash());
      }
    }
    return seen.equals(head()) ? 0 : seen.position() + 1;
  }

  private static String expected(String previous, Entry entry) {
    return hash(
        previous, entry.at(), entry.actor(), entry.action(), entry.subject(), entry.detail());
  }

  private Head head() {
    return sql.selectFrom(ACCESS_AUDIT_HEAD)
        .fetchSingle(row -> new Head(row.getPosition(), row.getHash()));
  }

  private Head lockedHead() {
    return sql.selectFrom(ACCESS_AUDIT_HEAD)
        .forUpdate()
        .fetchSingle(row -> new Head(row.getPosition(), row.getHash()));
  }

  private static String clip(String text, int limit) {
    return text.substring(0, Math.min(text.length(), limit));
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
