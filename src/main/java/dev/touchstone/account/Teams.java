package dev.touchstone.account;

import static dev.touchstone.base.db.Tables.ACCOUNT_MEMBER;
import static dev.touchstone.base.db.Tables.ACCOUNT_NAMESPACE;
import static dev.touchstone.base.db.Tables.ACCOUNT_PERSON;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Teams and who is in them. */
@Service
@Transactional
public class Teams {
  /** A person in a team. */
  public record Member(UUID id, String name, String displayName, boolean disabled, Instant since) {}

  private final DSLContext sql;
  private final Namespaces namespaces;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Teams(DSLContext sql, Namespaces namespaces, ApplicationEventPublisher events, Clock clock) {
    this.sql = sql;
    this.namespaces = namespaces;
    this.events = events;
    this.clock = clock;
  }

  public Namespace create(Viewer admin, String name, String displayName) {
    People.requireAdmin(admin);
    Namespace made = namespaces.create(name, Namespace.Kind.TEAM, displayName);
    events.publishEvent(AccountChanged.by(admin, "created team", name));
    return made;
  }

  @Transactional(readOnly = true)
  public List<Namespace> all(Viewer admin) {
    People.requireAdmin(admin);
    return namespaces.teams();
  }

  /** Who is in the team, by name. */
  @Transactional(readOnly = true)
  public List<Namespace> members(UUID teamId) {
    return sql.select(ACCOUNT_NAMESPACE.fields())
        .from(ACCOUNT_MEMBER)
        .join(ACCOUNT_NAMESPACE)
        .on(ACCOUNT_NAMESPACE.ID.eq(ACCOUNT_MEMBER.PERSON_ID))
        .where(ACCOUNT_MEMBER.TEAM_ID.eq(teamId))
        .orderBy(ACCOUNT_NAMESPACE.NAME)
        .fetch(Namespaces::read);
  }

  /** Who is in the team since when, by name. */
  @Transactional(readOnly = true)
  public List<Member> membership(UUID teamId) {
    return sql.select(
            ACCOUNT_NAMESPACE.ID,
            ACCOUNT_NAMESPACE.NAME,
            ACCOUNT_NAMESPACE.DISPLAY_NAME,
            ACCOUNT_PERSON.DISABLED,
            ACCOUNT_MEMBER.ADDED_AT)
        .from(ACCOUNT_MEMBER)
        .join(ACCOUNT_NAMESPACE)
        .on(ACCOUNT_NAMESPACE.ID.eq(ACCOUNT_MEMBER.PERSON_ID))
        .join(ACCOUNT_PERSON)
        .on(ACCOUNT_PERSON.ID.eq(ACCOUNT_MEMBER.PERSON_ID))
        .where(ACCOUNT_MEMBER.TEAM_ID.eq(teamId))
        .orderBy(ACCOUNT_NAMESPACE.NAME)
        .fetch(org.jooq.Records.mapping(Member::new));
  }

  /** The teams of every person who is in one, by the person's id. */
  @Transactional(readOnly = true)
  public Map<UUID, List<Namespace>> byPerson(Viewer admin) {
    People.requireAdmin(admin);
    return sql.select(ACCOUNT_MEMBER.PERSON_ID)
        .select(ACCOUNT_NAMESPACE.fields())
        .from(ACCOUNT_MEMBER)
        .join(ACCOUNT_NAMESPACE)
        .on(ACCOUNT_NAMESPACE.ID.eq(ACCOUNT_MEMBER.TEAM_ID))
        .orderBy(ACCOUNT_NAMESPACE.NAME)
        .fetchGroups(row -> row.get(ACCOUNT_MEMBER.PERSON_ID), Namespaces::read);
  }

  /** Adding a member twice is adding once. */
  public void addMember(Viewer admin, UUID teamId, UUID personId) {
    People.requireAdmin(admin);
    if (sql.fetchExists(ACCOUNT_MEMBER, isMember(teamId, personId))) return;
    sql.insertInto(ACCOUNT_MEMBER)
        .set(ACCOUNT_MEMBER.TEAM_ID, teamId)
        .set(ACCOUNT_MEMBER.PERSON_ID, personId)
        .set(ACCOUNT_MEMBER.ADDED_AT, clock.instant())
        .execute();
    tell(admin, "added member to team", teamId, personId);
  }

  public void removeMember(Viewer admin, UUID teamId, UUID personId) {
    People.requireAdmin(admin);
    int removed = sql.deleteFrom(ACCOUNT_MEMBER).where(isMember(teamId, personId)).execute();
    if (removed > 0) tell(admin, "removed member from team", teamId, personId);
  }

  private void tell(Viewer admin, String action, UUID teamId, UUID personId) {
    events.publishEvent(
        new AccountChanged(
            admin.id(),
            admin.name(),
            action,
            namespaces.byId(teamId).name(),
            namespaces.byId(personId).name()));
  }

  private static org.jooq.Condition isMember(UUID teamId, UUID personId) {
    return ACCOUNT_MEMBER.TEAM_ID.eq(teamId).and(ACCOUNT_MEMBER.PERSON_ID.eq(personId));
  }
}
