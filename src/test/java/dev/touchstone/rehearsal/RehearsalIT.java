package dev.touchstone.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.TemporaryData;
import dev.touchstone.account.People;
import dev.touchstone.account.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

/** A rehearsal that stops early is only logged, so here it must not stop. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TemporaryData.class)
@TestPropertySource(
    properties = {
      "touchstone.demo=false",
      "touchstone.worker.enabled=false",
      "touchstone.admin.password=" + RehearsalIT.PASSWORD
    })
class RehearsalIT {
  static final String PASSWORD = "a password for rehearsals";

  @Autowired ConfigurableApplicationContext context;
  @Autowired People people;
  @Autowired Tokens tokens;

  @Test
  void isNotPlayedUnlessAsked() {
    assertThat(context.getBeansOfType(Rehearsal.class)).isEmpty();
  }

  @Test
  void playsToItsEnd() {
    new Rehearsal(context, people, tokens, PASSWORD).play(1);
  }
}
