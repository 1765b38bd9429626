package dev.touchstone.account;

import static dev.touchstone.base.db.Tables.ACCOUNT_MEMBER;
import static dev.touchstone.base.db.Tables.ACCOUNT_NAMESPACE;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Teams and who is in them. */
@Service
@Transactional
public class Teams {
  private final DSLContext sql;
  private final Namespaces namespaces;
  private final Clock clock;

  Teams(DSLContext sql, Namespaces namespaces, Clock clock) {
    this.sql = sql;
    this.namespaces = namespaces;
    this.clock = clock;
  }

  public Namespace create(Viewer admin, String name, String displayName) {
    People.requireAdmin(admin);
    return namespaces.create(name, Namespace.Kind.TEAM, displayName);
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

  /** Adding a member twice is adding once. */
  public void addMember(Viewer admin, UUID teamId, UUID personId) {
    People.requireAdmin(admin);
    if (sql.fetchExists(ACCOUNT_MEMBER, isMember(teamId, personId))) return;
    sql.insertInto(ACCOUNT_MEMBER)
        .set(ACCOUNT_MEMBER.TEAM_ID, teamId)
        .set(ACCOUNT_MEMBER.PERSON_ID, personId)
        .set(ACCOUNT_MEMBER.ADDED_AT, clock.instant())
        .execute();
  }

  public void removeMember(Viewer admin, UUID teamId, UUID personId) {
    People.requireAdmin(admin);
    sql.deleteFrom(ACCOUNT_MEMBER).where(isMember(teamId, personId)).execute();
  }

  private static org.jooq.Condition isMember(UUID teamId, UUID personId) {
    return ACCOUNT_MEMBER.TEAM_ID.eq(teamId).and(ACCOUNT_MEMBER.PERSON_ID.eq(personId));
  }
}
