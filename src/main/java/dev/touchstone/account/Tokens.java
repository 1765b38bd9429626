package dev.touchstone.account;

import static dev.touchstone.base.db.Tables.ACCOUNT_NAMESPACE;
import static dev.touchstone.base.db.Tables.ACCOUNT_PERSON;
import static dev.touchstone.base.db.Tables.ACCOUNT_TOKEN;

import dev.touchstone.base.Ids;
import dev.touchstone.base.InvalidInput;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
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

  private static final String PREFIX = "ts_";
  private final DSLContext sql;
  private final Namespaces namespaces;
  private final ApplicationEventPublisher events;
  private final Clock clock;

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
   */
  @Override
  public Optional<Bearer> bearer(String text) {
    Secret secret = new Secret(text);
    if (!secret.wellFormed(PREFIX)) return Optional.empty();
    return sql.select(ACCOUNT_NAMESPACE.NAME, ACCOUNT_TOKEN.SCOPE, ACCOUNT_TOKEN.ID)
        .from(ACCOUNT_TOKEN)
        .join(ACCOUNT_PERSON)
        .on(ACCOUNT_PERSON.ID.eq(ACCOUNT_TOKEN.PERSON_ID))
        .join(ACCOUNT_NAMESPACE)
        .on(ACCOUNT_NAMESPACE.ID.eq(ACCOUNT_PERSON.ID))
        .where(ACCOUNT_TOKEN.HASH.eq(secret.hash()))
        .and(ACCOUNT_PERSON.DISABLED.isFalse())
        .and(valid())
        .fetchOptional(
            row -> {
              used(row.value3());
              return new Bearer(row.value1(), Scope.valueOf(row.value2()), null);
            });
  }

  private Condition valid() {
    return ACCOUNT_TOKEN.EXPIRES_AT.isNull().or(ACCOUNT_TOKEN.EXPIRES_AT.gt(clock.instant()));
  }

  /** Written at most once a minute: a busy token must not make a write of every read. */
  private void used(UUID id) {
    Instant now = clock.instant();
    sql.update(ACCOUNT_TOKEN)
        .set(ACCOUNT_TOKEN.LAST_USED_AT, now)
        .where(ACCOUNT_TOKEN.ID.eq(id))
        .and(
            ACCOUNT_TOKEN
                .LAST_USED_AT
                .isNull()
                .or(ACCOUNT_TOKEN.LAST_USED_AT.lt(now.minusSeconds(60))))
        .execute();
  }
}
