package dev.touchstone.access;

import static dev.touchstone.base.db.Tables.ACCESS_AUDIENCE_POLICY;
import static dev.touchstone.base.db.Tables.ACCESS_POLICY;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.selectOne;

import dev.touchstone.account.Errand;
import dev.touchstone.account.Namespaces;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Forbidden;
import dev.touchstone.base.Ids;
import dev.touchstone.base.OneLook;
import dev.touchstone.base.Problem;
import dev.touchstone.base.database.Upsert;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.SelectConditionStep;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides who may see and change what, for every room.
 *
 * <p>Each thing somebody makes has a policy; an audience is a set of policies, and one may see what
 * carries it by satisfying every one of them. The id of an audience with one policy is the
 * policy's; the id of a larger one is computed from its policies, so that the same inputs always
 * give the same audience.
 */
@Service
@Transactional
public class Access {
  private final DSLContext sql;
  private final Namespaces namespaces;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Access(DSLContext sql, Namespaces namespaces, ApplicationEventPublisher events, Clock clock) {
    this.sql = sql;
    this.namespaces = namespaces;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Makes the policy of a new thing.
   *
   * @return the id of the audience that consists of this policy
   * @throws Forbidden when the maker may not put things into the namespace
   */
  public UUID protect(Viewer maker, UUID namespaceId, Visibility visibility) {
    requireWrite(maker, namespaceId);
    UUID id = Ids.next();
    sql.insertInto(ACCESS_POLICY)
        .set(ACCESS_POLICY.ID, id)
        .set(ACCESS_POLICY.OWNER_ID, namespaceId)
        .set(ACCESS_POLICY.MAKER_ID, maker.id())
        .set(ACCESS_POLICY.VISIBILITY, visibility.name())
        .set(ACCESS_POLICY.CREATED_AT, clock.instant())
        .execute();
    addToAudience(id, id);
    return id;
  }

  /** The audience of what is made from things with these audiences: who may see all of them. */
  public UUID intersection(Collection<UUID> audiences) {
    List<UUID> policies =
        sql.selectDistinct(ACCESS_AUDIENCE_POLICY.POLICY_ID)
            .from(ACCESS_AUDIENCE_POLICY)
            .where(ACCESS_AUDIENCE_POLICY.AUDIENCE_ID.in(audiences))
            .orderBy(ACCESS_AUDIENCE_POLICY.POLICY_ID)
            .fetch(ACCESS_AUDIENCE_POLICY.POLICY_ID);
    if (policies.isEmpty()) throw new IllegalArgumentException("no audience in " + audiences);
    if (policies.size() == 1) return policies.getFirst();
    UUID id = idOf(policies);
    if (!sql.fetchExists(ACCESS_AUDIENCE_POLICY, ACCESS_AUDIENCE_POLICY.AUDIENCE_ID.eq(id)))
      policies.forEach(policy -> addToAudience(id, policy));
    return id;
  }

  /** What to put into every query that lists or counts rows with an audience. */
  public Condition readable(Field<UUID> audienceId, Viewer viewer) {
    Condition known = exists(policiesOf(audienceId));
    Condition refused = exists(policiesOf(audienceId).and(not(admits(viewer))));
    return known.and(not(refused));
  }

  private static SelectConditionStep<Record1<Integer>> policiesOf(Field<UUID> audienceId) {
    return selectOne()
        .from(ACCESS_AUDIENCE_POLICY)
        .join(ACCESS_POLICY)
        .on(ACCESS_POLICY.ID.eq(ACCESS_AUDIENCE_POLICY.POLICY_ID))
        .where(ACCESS_AUDIENCE_POLICY.AUDIENCE_ID.eq(audienceId));
  }

  /** {@link Policy#admits} as SQL; the two are held together by a test. */
  private static Condition admits(Viewer viewer) {
    Condition member = ACCESS_POLICY.OWNER_ID.in(viewer.namespaces());
    return ACCESS_POLICY
        .VISIBILITY
        .eq(Visibility.EVERYONE.name())
        .or(ACCESS_POLICY.VISIBILITY.eq(Visibility.TEAM.name()).and(member))
        .or(
            ACCESS_POLICY
                .VISIBILITY
                .eq(Visibility.PRIVATE.name())
                .and(
                    viewer.seesPrivate()
                        ? ACCESS_POLICY.MAKER_ID.eq(viewer.id())
                        : falseCondition())
                .and(member));
  }

  @Transactional(readOnly = true)
  public boolean mayRead(Viewer viewer, UUID audience) {
    List<Policy> policies = policies(audience);
    return !policies.isEmpty() && policies.stream().allMatch(policy -> policy.admits(viewer));
  }

  /** Throws what {@code absent} makes: for this viewer the thing does not exist. */
  @Transactional(readOnly = true)
  public void requireRead(Viewer viewer, UUID audience, Supplier<? extends Problem> absent) {
    if (!mayRead(viewer, audience)) throw absent.get();
  }

  /** The errand of a program whose work, such as a run, has this audience. */
  @Transactional(readOnly = true)
  public Errand errand(UUID work, int attempt, UUID audience) {
    List<Policy> closed =
        policies(audience).stream().filter(p -> p.visibility() != Visibility.EVERYONE).toList();
    Set<UUID> circles = closed.stream().map(Policy::ownerId).collect(Collectors.toSet());
    return new Errand(work, attempt, circles, closed.stream().anyMatch(Policy::personal));
  }

  /** Members may change what their namespace owns; a program on an errand may change nothing. */
  public boolean mayWrite(Viewer viewer, UUID namespaceId) {
    return viewer.errand() == null && viewer.namespaces().contains(namespaceId);
  }

  /**
   * @throws Forbidden when the viewer is not a member of the owning namespace
   */
  public void requireWrite(Viewer viewer, UUID namespaceId) {
    if (viewer.errand() != null)
      throw new Forbidden("A program that runs here may write to its own run only.");
    if (!mayWrite(viewer, namespaceId))
      throw new Forbidden("Only members of its team may change this. Ask one of them.");
  }

  /**
   * Changes who may see a thing, and with it everything made from it.
   *
   * @param audience an audience made by {@link #protect}
   * @throws Forbidden when the viewer may not change what the namespace owns
   */
  public void changeVisibility(Viewer viewer, UUID audience, Visibility visibility) {
    requireWrite(viewer, policy(audience).ownerId());
    sql.update(ACCESS_POLICY)
        .set(ACCESS_POLICY.VISIBILITY, visibility.name())
        .where(ACCESS_POLICY.ID.eq(audience))
        .execute();
    events.publishEvent(new AudienceChanged(audience));
  }

  /** The visibility of a thing with an audience made by {@link #protect}. */
  @Transactional(readOnly = true)
  public Visibility visibility(UUID audience) {
    return policy(audience).visibility();
  }

  /** Who may read a thing with an audience made by {@link #protect}. */
  @Transactional(readOnly = true)
  public Readers readers(UUID audience) {
    return policy(audience).readers();
  }

  /** The audience in words for one who belongs to it. */
  @Transactional(readOnly = true)
  public AudienceWords words(UUID audience, Viewer viewer) {
    List<Policy> narrow =
        policies(audience).stream().filter(p -> p.visibility() != Visibility.EVERYONE).toList();
    if (narrow.isEmpty()) return new AudienceWords("Everyone", "globe");
    if (narrow.stream().anyMatch(Policy::personal)) return new AudienceWords("Only you", "lock");
    return new AudienceWords(
        narrow.stream()
            .map(p -> namespaces.byId(p.ownerId()).name())
            .distinct()
            .sorted()
            .collect(Collectors.joining(" and ")),
        narrow.size() == 1 ? "users" : "lock");
  }

  private Policy policy(UUID audience) {
    List<Policy> policies = policies(audience);
    if (policies.size() != 1 || !policies.getFirst().id().equals(audience))
      throw new IllegalArgumentException(audience + " is not the audience of one policy");
    return policies.getFirst();
  }

  private record PoliciesOf(UUID audience) {}

  private List<Policy> policies(UUID audience) {
    return OneLook.once(new PoliciesOf(audience), () -> readPolicies(audience));
  }

  private List<Policy> readPolicies(UUID audience) {
    return sql.select(ACCESS_POLICY.fields())
        .from(ACCESS_AUDIENCE_POLICY)
        .join(ACCESS_POLICY)
        .on(ACCESS_POLICY.ID.eq(ACCESS_AUDIENCE_POLICY.POLICY_ID))
        .where(ACCESS_AUDIENCE_POLICY.AUDIENCE_ID.eq(audience))
        .fetch(
            row ->
                new Policy(
                    row.get(ACCESS_POLICY.ID),
                    row.get(ACCESS_POLICY.OWNER_ID),
                    row.get(ACCESS_POLICY.MAKER_ID),
                    Visibility.valueOf(row.get(ACCESS_POLICY.VISIBILITY))));
  }

  private void addToAudience(UUID audience, UUID policy) {
    Upsert.execute(
        sql.insertInto(ACCESS_AUDIENCE_POLICY)
            .set(ACCESS_AUDIENCE_POLICY.AUDIENCE_ID, audience)
            .set(ACCESS_AUDIENCE_POLICY.POLICY_ID, policy)
            .onConflictDoNothing());
  }

  private static UUID idOf(List<UUID> policies) {
    String text = policies.stream().map(UUID::toString).sorted().collect(Collectors.joining(","));
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
