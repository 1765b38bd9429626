package dev.touchstone.account;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Makes the first admin on the first start, so that somebody can let others in. */
@Component
class FirstAdmin {
  private static final Logger log = LoggerFactory.getLogger(FirstAdmin.class);
  private final People people;
  private final String chosen;

  FirstAdmin(People people, @Value("${touchstone.admin.password:}") String chosen) {
    this.people = people;
    this.chosen = chosen;
  }

  @EventListener(ApplicationStartedEvent.class)
  void install() {
    if (!people.nobodyYet()) return;
    Password password = chosen.isEmpty() ? Password.random() : new Password(chosen);
    people.install("admin", "Admin", password, true);
    log.info(
        "First start: sign in as admin with {}",
        chosen.isEmpty() ? password.text() : "TOUCHSTONE_ADMIN_PASSWORD");
  }
}
