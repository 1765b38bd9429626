package dev.touchstone.account;

import static dev.touchstone.base.db.Tables.ACCOUNT_INVITE;

import dev.touchstone.base.Ids;
import dev.touchstone.base.NotFound;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One-time links with which a person sets a password: for joining, and after forgetting it. */
@Service
@Transactional
public class Invites {
  /** How long a link can be used. */
  public static final Duration LIFETIME = Duration.ofDays(7);

  /**
   * @param text the secret part of the link, shown once
   */
  public record Invite(String text, Instant expiresAt) {
    @Override
    public String toString() {
      return "Invite[hidden]";
    }
  }

  private static final String PREFIX = "in_";
  private final DSLContext sql;
  private final People people;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Invites(DSLContext sql, People people, ApplicationEventPublisher events, Clock clock) {
    this.sql = sql;
    this.people = people;
    this.events = events;
    this.clock = clock;
  }

  /** Makes a link; earlier unused ones of the same person stop working. */
  public Invite invite(Viewer admin, UUID personId) {
    People.requireAdmin(admin);
    sql.deleteFrom(ACCOUNT_INVITE)
        .where(ACCOUNT_INVITE.PERSON_ID.eq(personId).and(ACCOUNT_INVITE.USED_AT.isNull()))
        .execute();
    Secret secret = Secret.random(PREFIX);
    Instant expiresAt = clock.instant().plus(LIFETIME);
    sql.insertInto(ACCOUNT_INVITE)
        .set(ACCOUNT_INVITE.ID, Ids.next())
        .set(ACCOUNT_INVITE.PERSON_ID, personId)
        .set(ACCOUNT_INVITE.HASH, secret.hash())
        .set(ACCOUNT_INVITE.CREATED_AT, clock.instant())
        .set(ACCOUNT_INVITE.EXPIRES_AT, expiresAt)
        .execute();
    events.publishEvent(
        AccountChanged.by(admin, "made a password link for", people.byId(personId).name()));
    return new Invite(secret.text(), expiresAt);
  }

  /** Whose link this is, while it can be used. */
  @Transactional(readOnly = true)
  public Optional<Person> find(String text) {
    return sql.select(ACCOUNT_INVITE.PERSON_ID)
        .from(ACCOUNT_INVITE)
        .where(usable(text))
        .fetchOptional(ACCOUNT_INVITE.PERSON_ID)
        .map(people::byId);
  }

  /**
   * Uses the link up and sets the password. Of many uses at once one wins.
   *
   * @throws NotFound when the link was used, has expired or never was
   */
  public Person accept(String text, Password password) {
    Person person = find(text).orElseThrow(() -> new NotFound("invitation", "this link"));
    int won =
        sql.update(ACCOUNT_INVITE)
            .set(ACCOUNT_INVITE.USED_AT, clock.instant())
            .where(usable(text))
            .execute();
    if (won == 0) throw new NotFound("invitation", "this link");
    people.setPassword(person.id(), password);
    events.publishEvent(
        new AccountChanged(
            person.id(), person.name(), "chose a password by link for", person.name(), ""));
    return person;
  }

  private Condition usable(String text) {
    return ACCOUNT_INVITE
        .HASH
        .eq(new Secret(text).hash())
        .and(ACCOUNT_INVITE.USED_AT.isNull())
        .and(ACCOUNT_INVITE.EXPIRES_AT.gt(clock.instant()));
  }
}
