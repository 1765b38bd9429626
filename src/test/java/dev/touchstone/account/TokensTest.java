package dev.touchstone.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.account.Tokens.Scope;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class TokensTest {
  @Autowired Tokens tokens;
  @Autowired People people;
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
}
