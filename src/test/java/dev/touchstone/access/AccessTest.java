package dev.touchstone.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.val;

import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.account.Namespace;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Forbidden;
import dev.touchstone.base.NotFound;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class AccessTest {
  @Autowired Access access;
  @Autowired TestPeople people;
  @Autowired DSLContext sql;
  private Viewer maker;
  private Viewer mate;
  private Viewer outsider;
  private Namespace team;

  @BeforeEach
  void people() {
    team = people.team("access-team", people.person("access-maker"), people.person("access-mate"));
    maker = people.person("access-maker");
    mate = people.person("access-mate");
    outsider = people.person("access-outsider");
  }

  @Test
  void eachVisibilityAdmitsExactlyItsReaders() {
    assertReaders(Visibility.PRIVATE, true, false, false);
    assertReaders(Visibility.TEAM, true, true, false);
    assertReaders(Visibility.EVERYONE, true, true, true);
  }

  @Test
  void whatIsMadeFromTwoThingsIsSeenByWhoMaySeeBoth() {
    UUID open = access.protect(maker, team.id(), Visibility.EVERYONE);
    UUID closed = access.protect(maker, team.id(), Visibility.TEAM);
    UUID derived = access.intersection(List.of(open, closed));
    assertThat(reads(mate, derived)).isTrue();
    assertThat(reads(outsider, derived)).isFalse();
  }

  @Test
  void changingAThingChangesWhatWasMadeFromIt() {
    UUID first = access.protect(maker, team.id(), Visibility.EVERYONE);
    UUID second = access.protect(maker, team.id(), Visibility.EVERYONE);
    UUID derived = access.intersection(List.of(first, second));
    assertThat(reads(outsider, derived)).isTrue();
    access.changeVisibility(maker, first, Visibility.PRIVATE);
    assertThat(reads(outsider, derived)).isFalse();
    assertThat(reads(mate, derived)).isFalse();
  }

  @Test
  void theSameInputsGiveTheSameAudience() {
    UUID a = access.protect(maker, maker.id(), Visibility.PRIVATE);
    UUID b = access.protect(maker, team.id(), Visibility.TEAM);
    assertThat(access.intersection(List.of(a, b))).isEqualTo(access.intersection(List.of(b, a, b)));
  }

  @Test
  void anUnknownAudienceIsReadByNobody() {
    assertThat(reads(people.admin(), UUID.randomUUID())).isFalse();
  }

  @Test
  void anAdminReadsNoPrivateThing() {
    UUID closed = access.protect(maker, team.id(), Visibility.TEAM);
    assertThat(reads(people.admin(), closed)).isFalse();
  }

  @Test
  void refusesToReadAsIfTheThingWereAbsent() {
    UUID closed = access.protect(maker, maker.id(), Visibility.PRIVATE);
    assertThatThrownBy(
            () -> access.requireRead(outsider, closed, () -> new NotFound("dataset", "a/b")))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void refusesOutsidersToProtectOrChange() {
    UUID thing = access.protect(maker, team.id(), Visibility.EVERYONE);
    assertThatThrownBy(() -> access.changeVisibility(outsider, thing, Visibility.PRIVATE))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> access.protect(outsider, team.id(), Visibility.EVERYONE))
        .isInstanceOf(Forbidden.class);
  }

  private void assertReaders(
      Visibility visibility, boolean byMaker, boolean byMate, boolean byOutsider) {
    UUID audience = access.protect(maker, team.id(), visibility);
    assertThat(reads(maker, audience)).isEqualTo(byMaker);
    assertThat(reads(mate, audience)).isEqualTo(byMate);
    assertThat(reads(outsider, audience)).isEqualTo(byOutsider);
  }

  /** Asks both ways, which must agree. */
  private boolean reads(Viewer viewer, UUID audience) {
    boolean one = access.mayRead(viewer, audience);
    boolean many =
        sql.fetchExists(
            sql.selectOne()
                .from(sql.select(val(audience).as("audience")).asTable("thing"))
                .where(access.readable(field("thing.audience", UUID.class), viewer)));
    assertThat(many).as("the query and the single look-up agree").isEqualTo(one);
    return one;
  }
}
