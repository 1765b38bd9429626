package dev.touchstone.demo;

import dev.touchstone.account.People;
import dev.touchstone.base.Ids;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Fills a new server with people, data, runs and benchmarks, so that a newcomer finds something to
 * look at. Begins on the first start with an empty data directory and goes on after a restart.
 */
@Component
class DemoWorkspace {
  private static final Logger log = LoggerFactory.getLogger(DemoWorkspace.class);

  /** How often a failing step is tried in one start. */
  private static final int ROUNDS = 10;

  private final boolean wanted;
  private final Shelf shelf;
  private final Steps steps;
  private final People people;
  private final DemoPeople demoPeople;
  private final DemoData data;
  private final DemoRuns runs;
  private final DemoEntries entries;
  private final DemoReports reports;
  private final CountDownLatch stopping = new CountDownLatch(1);

  DemoWorkspace(
      @Value("${touchstone.demo:true}") boolean wanted,
      Shelf shelf,
      Steps steps,
      People people,
      DemoPeople demoPeople,
      DemoData data,
      DemoRuns runs,
      DemoEntries entries,
      DemoReports reports) {
    this.wanted = wanted;
    this.shelf = shelf;
    this.steps = steps;
    this.people = people;
    this.demoPeople = demoPeople;
    this.data = data;
    this.runs = runs;
    this.entries = entries;
    this.reports = reports;
  }

  /** Looks before the first admin is made: a server that knows nobody is new. */
  @EventListener(ApplicationStartedEvent.class)
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void begin() {
    if (wanted && people.nobodyYet()) steps.once(DemoFilling.BEGUN, Ids::next);
  }

  /** Before the server says it is ready, so that the demo people can sign in from then on. */
  @EventListener(ApplicationStartedEvent.class)
  @Order(Ordered.LOWEST_PRECEDENCE)
  void letPeopleIn() {
    if (goesOn()) demoPeople.make(shelf.plan());
  }

  @EventListener(ApplicationReadyEvent.class)
  void fillInBackground() {
    if (goesOn()) Thread.ofPlatform().daemon().name("demo").start(() -> fill(shelf.plan()));
  }

  @PreDestroy
  void stop() {
    stopping.countDown();
  }

  /** What fails is tried again a minute later, and again at the next start. */
  void fill(Plan plan) {
    for (int round = 0; round < ROUNDS; round++) {
      if (makeAll(plan)) {
        log.info("Demo workspace: everything is launched; results follow as the runs end");
        return;
      }
      if (stopsWithin(Duration.ofMinutes(1))) return;
    }
  }

  /** In the order of the experiments, so that the first run can start before all data is there. */
  boolean makeAll(Plan plan) {
    boolean made = tried(() -> entries.catchUp(plan));
    for (var experiment : plan.experiments()) made &= tried(() -> runs.launch(plan, experiment));
    for (var report : plan.reports()) made &= tried(() -> reports.write(report));
    for (var dataset : plan.datasets()) made &= tried(() -> data.dataset(dataset));
    return made;
  }

  private boolean tried(Runnable step) {
    if (stopsWithin(Duration.ZERO)) return false;
    try {
      step.run();
      return true;
    } catch (RuntimeException e) {
      log.warn("A step of the demo workspace failed; it is tried again", e);
      return false;
    }
  }

  private boolean stopsWithin(Duration time) {
    try {
      return stopping.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private boolean goesOn() {
    return wanted && steps.made(DemoFilling.BEGUN).isPresent();
  }
}
