package dev.touchstone.account;

import static dev.touchstone.base.db.Tables.ACCOUNT_NAMESPACE;
import static dev.touchstone.base.db.Tables.ACCOUNT_PERSON;
import static dev.touchstone.base.db.Tables.ACCOUNT_TOKEN;

import dev.touchstone.base.Ids;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.base.ShortMemory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record5;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Personal access tokens: shown once, stored hashed. */
@Service
@Transactional
public class Tokens implements Bearers {
  /** What a token may do; {@code READ} answers only GET and HEAD. */
  public enum Scope {
    READ,
    WRITE
  }

  /**
   * @param text the token itself, not kept anywhere
   */
  public record Issued(UUID id, String text) {
    @Override
    public String toString() {
      return "Issued[" + id + "]";
    }
  }

  public record Token(
      UUID id,
      String name,
      Scope scope,
      Instant createdAt,
      @Nullable Instant expiresAt,
      @Nullable Instant lastUsedAt) {}

  /** What is known of a token. */
  private record Known(Bearer bearer, @Nullable Instant expiresAt) {
    boolean validAt(Instant now) {
      return expiresAt == null || expiresAt.isAfter(now);
    }
  }

  private static final String PREFIX = "ts_";
  private static final Duration BETWEEN_USES = Duration.ofMinutes(1);
  private final DSLContext sql;
  private final Namespaces namespaces;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final ShortMemory<String, Known> known = new ShortMemory<>(Duration.ofSeconds(2), 10_000);

  Tokens(DSLContext sql, Namespaces namespaces, ApplicationEventPublisher events, Clock clock) {
    this.sql = sql;
    this.namespaces = namespaces;
    this.events = events;
    this.clock = clock;
  }

  /**
   * @param lifetime null for a token without an end
   */
  public Issued issue(UUID personId, String name, Scope scope, @Nullable Duration lifetime) {
    Secret secret = Secret.random(PREFIX);
    UUID id = Ids.next();
    Instant now = clock.instant();
    sql.insertInto(ACCOUNT_TOKEN)
        .set(ACCOUNT_TOKEN.ID, id)
        .set(ACCOUNT_TOKEN.PERSON_ID, personId)
        .set(ACCOUNT_TOKEN.NAME, InvalidInput.unlessText("The token's name", name, 80))
        .set(ACCOUNT_TOKEN.HASH, secret.hash())
        .set(ACCOUNT_TOKEN.SCOPE, scope.name())
        .set(ACCOUNT_TOKEN.CREATED_AT, now)
        .set(ACCOUNT_TOKEN.EXPIRES_AT, lifetime == null ? null : now.plus(lifetime))
        .execute();
    tell(personId, "created token", name.strip(), scope.name().toLowerCase());
    return new Issued(id, secret.text());
  }

  @Transactional(readOnly = true)
  public List<Token> of(Viewer viewer) {
    return sql.selectFrom(ACCOUNT_TOKEN)
        .where(ACCOUNT_TOKEN.PERSON_ID.eq(viewer.id()))
        .orderBy(ACCOUNT_TOKEN.CREATED_AT.desc())
        .fetch(
            row ->
                new Token(
                    row.getId(),
                    row.getName(),
                    Scope.valueOf(row.getScope()),
                    row.getCreatedAt(),
                    row.getExpiresAt(),
                    row.getLastUsedAt()));
  }

  public void revoke(Viewer viewer, UUID id) {
    Condition own = ACCOUNT_TOKEN.ID.eq(id).and(ACCOUNT_TOKEN.PERSON_ID.eq(viewer.id()));
    String name =
        sql.select(ACCOUNT_TOKEN.NAME).from(ACCOUNT_TOKEN).where(own).fetchOne(ACCOUNT_TOKEN.NAME);
    if (name == null) return;
    sql.deleteFrom(ACCOUNT_TOKEN).where(own).execute();
    tell(viewer.id(), "revoked token", name, "");
  }

  private void tell(UUID person, String action, String token, String detail) {
    String actor = namespaces.byId(person).name();
    events.publishEvent(new AccountChanged(person, actor, action, token, detail));
  }

  /**
   * Whom the text stands for; empty when it is made up, expired, revoked or of a disabled person.
   * Outside of a transaction the answer is remembered for a moment, since a program that logs asks
   * many times a second.
   */
  @Override
  @Transactional(propagation = Propagation.SUPPORTS)
  public Optional<Bearer> bearer(String text) {
    Secret secret = new Secret(text);
    if (!secret.wellFormed(PREFIX)) return Optional.empty();
    return known
        .recall(secret.hash(), this::look)
        .filter(token -> token.validAt(clock.instant()))
        .map(Known::bearer);
  }

  private Optional<Known> look(String hash) {
    return sql.select(
            ACCOUNT_NAMESPACE.NAME,
            ACCOUNT_TOKEN.SCOPE,
            ACCOUNT_TOKEN.EXPIRES_AT,
            ACCOUNT_TOKEN.ID,
            ACCOUNT_TOKEN.LAST_USED_AT)
        .from(ACCOUNT_TOKEN)
        .join(ACCOUNT_PERSON)
        .on(ACCOUNT_PERSON.ID.eq(ACCOUNT_TOKEN.PERSON_ID))
        .join(ACCOUNT_NAMESPACE)
        .on(ACCOUNT_NAMESPACE.ID.eq(ACCOUNT_PERSON.ID))
        .where(ACCOUNT_TOKEN.HASH.eq(hash))
        .and(ACCOUNT_PERSON.DISABLED.isFalse())
        .fetchOptional(this::used);
  }

  private Known used(Record5<String, String, @Nullable Instant, UUID, @Nullable Instant> row) {
    Known token =
        new Known(new Bearer(row.value1(), Scope.valueOf(row.value2()), null), row.value3());
    if (token.validAt(clock.instant())) used(row.value4(), row.value5());
    return token;
  }

  /** Written at most once a minute: a busy token must not make a write of every read. */
  private void used(UUID id, @Nullable Instant last) {
    Instant now = clock.instant();
    if (last == null || last.isBefore(now.minus(BETWEEN_USES)))
      sql.update(ACCOUNT_TOKEN)
          .set(ACCOUNT_TOKEN.LAST_USED_AT, now)
          .where(ACCOUNT_TOKEN.ID.eq(id))
          .execute();
  }

  /** Whatever it is: the token may be revoked, its person disabled or renamed. */
  @EventListener
  void changed(AccountChanged change) {
    known.forgetAfterCommit();
  }
}
