package dev.touchstone.account;

import static dev.touchstone.base.db.Tables.ACCOUNT_NAMESPACE;

import dev.touchstone.base.Address;
import dev.touchstone.base.Conflict;
import dev.touchstone.base.Ids;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.base.NotFound;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Service;

/** Looks up who owns what. */
@Service
public class Namespaces {
  private final DSLContext sql;
  private final Clock clock;

  Namespaces(DSLContext sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * @throws NotFound when nobody has this name
   */
  public Namespace byName(String name) {
    return find(ACCOUNT_NAMESPACE.NAME.eq(name)).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("person or team", name));
  }

  /**
   * @throws NotFound when nobody has this id
   */
  public Namespace byId(UUID id) {
    return find(ACCOUNT_NAMESPACE.ID.eq(id)).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("person or team", id));
  }

  public Map<UUID, Namespace> byIds(Collection<UUID> ids) {
    return find(ACCOUNT_NAMESPACE.ID.in(ids)).stream()
        .collect(Collectors.toMap(Namespace::id, n -> n));
  }

  /** Where this person may put things: the own namespace first, then the teams by name. */
  public List<Namespace> writable(Viewer viewer) {
    return find(ACCOUNT_NAMESPACE.ID.in(viewer.namespaces())).stream()
        .sorted(
            java.util.Comparator.comparing((Namespace n) -> !n.id().equals(viewer.id()))
                .thenComparing(Namespace::name))
        .toList();
  }

  Namespace create(String name, Namespace.Kind kind, String displayName) {
    if (!Address.WORD.matcher(name).matches())
      throw new InvalidInput(
          "“" + name + "” cannot be a name: use lower-case letters, digits, dots and dashes.");
    if (sql.fetchExists(ACCOUNT_NAMESPACE, ACCOUNT_NAMESPACE.NAME.eq(name)))
      throw new Conflict("The name “" + name + "” is taken. Choose another.");
    Namespace made =
        new Namespace(
            Ids.next(), name, kind, InvalidInput.unlessText("The display name", displayName, 120));
    sql.insertInto(ACCOUNT_NAMESPACE)
        .set(ACCOUNT_NAMESPACE.ID, made.id())
        .set(ACCOUNT_NAMESPACE.NAME, made.name())
        .set(ACCOUNT_NAMESPACE.KIND, kind.name())
        .set(ACCOUNT_NAMESPACE.DISPLAY_NAME, made.displayName())
        .set(ACCOUNT_NAMESPACE.CREATED_AT, clock.instant())
        .execute();
    return made;
  }

  List<Namespace> teams() {
    return find(ACCOUNT_NAMESPACE.KIND.eq(Namespace.Kind.TEAM.name()));
  }

  private List<Namespace> find(Condition condition) {
    return sql.selectFrom(ACCOUNT_NAMESPACE)
        .where(condition)
        .orderBy(ACCOUNT_NAMESPACE.NAME)
        .fetch(Namespaces::read);
  }

  static Namespace read(Record row) {
    return new Namespace(
        row.get(ACCOUNT_NAMESPACE.ID),
        row.get(ACCOUNT_NAMESPACE.NAME),
        Namespace.Kind.valueOf(row.get(ACCOUNT_NAMESPACE.KIND)),
        row.get(ACCOUNT_NAMESPACE.DISPLAY_NAME));
  }
}
