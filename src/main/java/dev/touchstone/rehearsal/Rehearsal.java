package dev.touchstone.rehearsal;

import dev.touchstone.account.People;
import dev.touchstone.account.Person;
import dev.touchstone.account.Tokens;
import dev.touchstone.account.Tokens.Scope;
import java.net.URI;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A server that is started only to be played through, on a data directory that is thrown away. */
@Component
@ConditionalOnProperty("touchstone.rehearsal")
class Rehearsal {
  private static final Logger log = LoggerFactory.getLogger(Rehearsal.class);

  /** How often each thing is done: what is done less often, the virtual machine keeps less of. */
  private static final int TURNS = 30;

  private static final String ADMIN = "admin";

  private final ConfigurableApplicationContext context;
  private final People people;
  private final Tokens tokens;
  private final String password;

  Rehearsal(
      ConfigurableApplicationContext context,
      People people,
      Tokens tokens,
      @Value("${touchstone.admin.password}") String password) {
    this.context = context;
    this.people = people;
    this.tokens = tokens;
    this.password = password;
  }

  /** What goes wrong leaves a server slower to begin with, and the build as it is. */
  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    try {
      play(TURNS);
    } catch (RuntimeException e) {
      log.warn("the rehearsal stopped early", e);
    }
    System.exit(SpringApplication.exit(context));
  }

  void play(int turns) {
    String port = context.getEnvironment().getRequiredProperty("local.server.port");
    URI server = URI.create("http://127.0.0.1:" + port + "/");
    try (Guest program = Guest.bearing(server, token());
        Guest person = Guest.signedIn(server, ADMIN, password)) {
      Training training = Training.begun(program);
      training.log();
      Visit visit = new Visit(person);
      for (int turn = 0; turn < turns; turn++) {
        training.search();
        visit.everyPage();
      }
    }
  }

  private String token() {
    Person admin = people.byName(ADMIN).orElseThrow();
    return tokens.issue(admin.id(), "rehearsal", Scope.WRITE, Duration.ofHours(1)).text();
  }
}
