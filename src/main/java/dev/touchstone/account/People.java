package dev.touchstone.account;

import static dev.touchstone.base.db.Tables.ACCOUNT_MEMBER;
import static dev.touchstone.base.db.Tables.ACCOUNT_NAMESPACE;
import static dev.touchstone.base.db.Tables.ACCOUNT_PERSON;

import dev.touchstone.base.Conflict;
import dev.touchstone.base.Forbidden;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.base.NotFound;
import dev.touchstone.base.ShortMemory;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The people who can sign in. What changes them asks for the admin who does it. */
@Service
@Transactional
public class People {
  private final DSLContext sql;
  private final Namespaces namespaces;
  private final PasswordEncoder encoder;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final ShortMemory<String, Viewer> viewers =
      new ShortMemory<>(Duration.ofSeconds(2), 10_000);

  People(
      DSLContext sql,
      Namespaces namespaces,
      PasswordEncoder encoder,
      ApplicationEventPublisher events,
      Clock clock) {
    this.sql = sql;
    this.namespaces = namespaces;
    this.encoder = encoder;
    this.events = events;
    this.clock = clock;
  }

  /** Makes a person who cannot sign in until a password is set. */
  public Person add(Viewer admin, String name, String displayName, @Nullable String email) {
    requireAdmin(admin);
    Person added = add(name, displayName, email, false);
    events.publishEvent(AccountChanged.by(admin, "added person", name));
    return added;
  }

  /** For the first start only: makes a person by the server's own right. */
  public Person install(String name, String displayName, Password password, boolean admin) {
    Person person = add(name, displayName, null, admin);
    setPassword(person.id(), password);
    return person;
  }

  private Person add(String name, String displayName, @Nullable String email, boolean admin) {
    Namespace namespace = namespaces.create(name, Namespace.Kind.PERSON, displayName);
    sql.insertInto(ACCOUNT_PERSON)
        .set(ACCOUNT_PERSON.ID, namespace.id())
        .set(ACCOUNT_PERSON.EMAIL, email)
        .set(ACCOUNT_PERSON.ADMIN, admin)
        .set(ACCOUNT_PERSON.DISABLED, false)
        .execute();
    return byId(namespace.id());
  }

  @Transactional(readOnly = true)
  public boolean nobodyYet() {
    return !sql.fetchExists(ACCOUNT_PERSON);
  }

  /**
   * @throws NotFound when there is no such person
   */
  @Transactional(readOnly = true)
  public Person byId(UUID id) {
    return find(ACCOUNT_PERSON.ID.eq(id)).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("person", id));
  }

  @Transactional(readOnly = true)
  public Optional<Person> byName(String name) {
    return find(ACCOUNT_NAMESPACE.NAME.eq(name)).stream().findFirst();
  }

  /** Everyone, by name. */
  @Transactional(readOnly = true)
  public List<Person> all(Viewer admin) {
    requireAdmin(admin);
    return find(org.jooq.impl.DSL.trueCondition());
  }

  /**
   * The person as a viewer with the teams of this moment; empty when absent or disabled. Asked for
   * with every request, so outside of a transaction the answer is remembered until an account
   * changes, at most for a moment.
   */
  @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
  public Optional<Viewer> viewer(String name) {
    return viewers.recall(name, this::look);
  }

  private Optional<Viewer> look(String name) {
    return byName(name).filter(p -> !p.disabled()).map(this::viewerOf);
  }

  @EventListener
  void changed(AccountChanged change) {
    viewers.forgetAfterCommit();
  }

  private Viewer viewerOf(Person person) {
    Set<UUID> teams =
        sql.select(ACCOUNT_MEMBER.TEAM_ID)
            .from(ACCOUNT_MEMBER)
            .where(ACCOUNT_MEMBER.PERSON_ID.eq(person.id()))
            .fetchSet(ACCOUNT_MEMBER.TEAM_ID);
    return new Viewer(person.id(), person.name(), person.displayName(), person.admin(), teams);
  }

  public void disable(Viewer admin, UUID id, boolean disabled) {
    requireAdmin(admin);
    if (admin.id().equals(id))
      throw new Conflict("You cannot disable yourself. Ask another admin.");
    sql.update(ACCOUNT_PERSON)
        .set(ACCOUNT_PERSON.DISABLED, disabled)
        .where(ACCOUNT_PERSON.ID.eq(id))
        .execute();
    tell(admin, disabled ? "disabled person" : "enabled person", id);
  }

  public void makeAdmin(Viewer admin, UUID id, boolean isAdmin) {
    requireAdmin(admin);
    if (admin.id().equals(id)) throw new Conflict("You cannot change your own role.");
    sql.update(ACCOUNT_PERSON)
        .set(ACCOUNT_PERSON.ADMIN, isAdmin)
        .where(ACCOUNT_PERSON.ID.eq(id))
        .execute();
    tell(admin, isAdmin ? "made admin of" : "took the admin role from", id);
  }

  public void rename(Viewer viewer, String displayName) {
    sql.update(ACCOUNT_NAMESPACE)
        .set(
            ACCOUNT_NAMESPACE.DISPLAY_NAME,
            InvalidInput.unlessText("The display name", displayName, 120))
        .where(ACCOUNT_NAMESPACE.ID.eq(viewer.id()))
        .execute();
    viewers.forgetAfterCommit();
  }

  /**
   * @throws InvalidInput when the current password is not right
   */
  public void changePassword(Viewer viewer, String current, Password next) {
    String hash = hash(viewer.id());
    if (hash == null || !encoder.matches(current, hash))
      throw new InvalidInput("The current password is not right. The old one still works.");
    setPassword(viewer.id(), next);
    tell(viewer, "changed password of", viewer.id());
  }

  private void tell(Viewer actor, String action, UUID person) {
    events.publishEvent(AccountChanged.by(actor, action, byId(person).name()));
  }

  void setPassword(UUID id, Password password) {
    sql.update(ACCOUNT_PERSON)
        .set(ACCOUNT_PERSON.PASSWORD_HASH, encoder.encode(password.text()))
        .where(ACCOUNT_PERSON.ID.eq(id))
        .execute();
  }

  @Nullable String hash(UUID id) {
    return sql.select(ACCOUNT_PERSON.PASSWORD_HASH)
        .from(ACCOUNT_PERSON)
        .where(ACCOUNT_PERSON.ID.eq(id))
        .fetchOne(ACCOUNT_PERSON.PASSWORD_HASH);
  }

  void seen(UUID id) {
    sql.update(ACCOUNT_PERSON)
        .set(ACCOUNT_PERSON.LAST_SEEN_AT, clock.instant())
        .where(ACCOUNT_PERSON.ID.eq(id))
        .execute();
  }

  static void requireAdmin(Viewer viewer) {
    if (!viewer.admin()) throw new Forbidden("Only an admin may do this.");
  }

  private List<Person> find(Condition condition) {
    return sql.select()
        .from(ACCOUNT_PERSON)
        .join(ACCOUNT_NAMESPACE)
        .on(ACCOUNT_NAMESPACE.ID.eq(ACCOUNT_PERSON.ID))
        .where(condition)
        .orderBy(ACCOUNT_NAMESPACE.NAME)
        .fetch(People::read);
  }

  private static Person read(Record row) {
    return new Person(
        row.get(ACCOUNT_PERSON.ID),
        row.get(ACCOUNT_NAMESPACE.NAME),
        row.get(ACCOUNT_NAMESPACE.DISPLAY_NAME),
        row.get(ACCOUNT_PERSON.EMAIL),
        row.get(ACCOUNT_PERSON.ADMIN),
        row.get(ACCOUNT_PERSON.DISABLED),
        row.get(ACCOUNT_PERSON.PASSWORD_HASH) != null,
        row.get(ACCOUNT_NAMESPACE.CREATED_AT),
        row.get(ACCOUNT_PERSON.LAST_SEEN_AT));
  }
}
