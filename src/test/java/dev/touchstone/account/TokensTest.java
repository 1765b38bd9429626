package dev.touchstone.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.account.Tokens.Scope;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

@DatabaseTest
class TokensTest {
  @Autowired Tokens tokens;
  @Autowired People people;
  @Autowired Teams teams;
  @Autowired Namespaces namespaces;
  @Autowired DSLContext sql;
  @Autowired ApplicationEventPublisher events;
  @Autowired TestPeople testPeople;

  @Test
  void aTokenStandsForItsPerson() {
    Viewer ada = testPeople.person("token-ada");
    String text = tokens.issue(ada.id(), "laptop", Scope.READ, null).text();
    assertThat(text).startsWith("ts_").hasSize(39);
    assertThat(tokens.bearer(text)).contains(new Bearers.Bearer("token-ada", Scope.READ, null));
  }

  @Test
  void refusesExpiredRevokedAndMistypedTokens() {
    Viewer ada = testPeople.person("token-eve");
    String expired = tokens.issue(ada.id(), "old", Scope.READ, Duration.ofSeconds(-1)).text();
    Tokens.Issued revoked = tokens.issue(ada.id(), "gone", Scope.READ, null);
    tokens.revoke(ada, revoked.id());
    assertThat(tokens.bearer(expired)).isEmpty();
    assertThat(tokens.bearer(revoked.text())).isEmpty();
    assertThat(tokens.bearer(expired.substring(1))).isEmpty();
    assertThat(tokens.bearer("")).isEmpty();
  }

  @Test
  void aDisabledPersonsTokenStopsWorking() {
    Viewer gone = testPeople.person("token-gone");
    String text = tokens.issue(gone.id(), "laptop", Scope.WRITE, null).text();
    people.disable(testPeople.admin(), gone.id(), true);
    assertThat(tokens.bearer(text)).isEmpty();
    assertThat(people.viewer("token-gone")).isEmpty();
  }

  @Test
  void aTokenThatWasJustUsedStopsAtOnceWhenRevoked() {
    Viewer ada = testPeople.person("token-revoking");
    Tokens.Issued issued = tokens.issue(ada.id(), "laptop", Scope.WRITE, null);
    assertThat(tokens.bearer(issued.text())).isPresent();
    tokens.revoke(ada, issued.id());
    assertThat(tokens.bearer(issued.text())).isEmpty();
  }

  @Test
  void aTokenThatWasJustUsedStopsAtOnceWhenItsPersonIsDisabled() {
    Viewer gone = testPeople.person("token-leaving");
    String text = tokens.issue(gone.id(), "laptop", Scope.WRITE, null).text();
    assertThat(tokens.bearer(text)).isPresent();
    assertThat(people.viewer("token-leaving")).isPresent();
    people.disable(testPeople.admin(), gone.id(), true);
    assertThat(tokens.bearer(text)).isEmpty();
    assertThat(people.viewer("token-leaving")).isEmpty();
    people.disable(testPeople.admin(), gone.id(), false);
    assertThat(tokens.bearer(text)).isPresent();
  }

  @Test
  void aTokenThatWasJustUsedStopsWhenItExpires() {
    Viewer ada = testPeople.person("token-hurry");
    AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
    Tokens mine = at(now);
    String text = mine.issue(ada.id(), "short", Scope.READ, Duration.ofHours(1)).text();
    assertThat(mine.bearer(text)).isPresent();
    now.updateAndGet(before -> before.plus(Duration.ofMinutes(61)));
    assertThat(mine.bearer(text)).isEmpty();
  }

  @Test
  void useIsNotedOnceAMinute() {
    Viewer ada = testPeople.person("token-busy");
    Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    AtomicReference<Instant> now = new AtomicReference<>(start);
    Tokens mine = at(now);
    String text = mine.issue(ada.id(), "busy", Scope.READ, null).text();
    assertThat(used(ada)).isNull();
    mine.bearer(text);
    assertThat(used(ada)).isEqualTo(start);
    now.set(start.plusSeconds(30));
    at(now).bearer(text);
    assertThat(used(ada)).isEqualTo(start);
    now.set(start.plusSeconds(61));
    at(now).bearer(text);
    assertThat(used(ada)).isEqualTo(start.plusSeconds(61));
  }

  @Test
  void aViewerHasTheTeamsTheRoleAndTheNameOfThisMoment() {
    Viewer ada = testPeople.person("token-moving");
    assertThat(people.viewer("token-moving")).contains(ada);
    Namespace team = testPeople.team("token-team", ada);
    assertThat(now("token-moving").teams()).containsExactly(team.id());
    teams.removeMember(testPeople.admin(), team.id(), ada.id());
    assertThat(now("token-moving").teams()).isEmpty();
    people.makeAdmin(testPeople.admin(), ada.id(), true);
    assertThat(now("token-moving").admin()).isTrue();
    people.makeAdmin(testPeople.admin(), ada.id(), false);
    assertThat(now("token-moving").admin()).isFalse();
    people.rename(ada, "Ada Lovelace");
    assertThat(now("token-moving").displayName()).isEqualTo("Ada Lovelace");
  }

  private Viewer now(String name) {
    return people.viewer(name).orElseThrow();
  }

  /** With a memory and a time of its own. */
  private Tokens at(AtomicReference<Instant> now) {
    return new Tokens(sql, namespaces, events, ((InstantSource) now::get).withZone(ZoneOffset.UTC));
  }

  private @Nullable Instant used(Viewer person) {
    return tokens.of(person).getFirst().lastUsedAt();
  }
}
