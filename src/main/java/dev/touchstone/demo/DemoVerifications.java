package dev.touchstone.demo;

import dev.touchstone.base.Address;
import dev.touchstone.demo.Plan.PlannedRun;
import dev.touchstone.leaderboard.EntryScored;
import dev.touchstone.verification.Verifications;
import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Has the entry re-run that a benchmark's plan names, so that a newcomer finds a verdict. */
@Component
class DemoVerifications {
  private final Shelf shelf;
  private final Steps steps;
  private final DemoPeople people;
  private final Verifications verifications;

  DemoVerifications(Shelf shelf, Steps steps, DemoPeople people, Verifications verifications) {
    this.shelf = shelf;
    this.steps = steps;
    this.people = people;
    this.verifications = verifications;
  }

  @ApplicationModuleListener
  void on(EntryScored scored) {
    steps
        .stepOf(scored.submissionId())
        .ifPresent(step -> verify(shelf.plan(), step, scored.submissionId()));
  }

  void verify(Plan plan, String step, UUID submission) {
    plan.runs().stream()
        .filter(run -> step.equals("entry:" + run.step()))
        .filter(run -> isNamed(plan, run))
        .forEach(run -> verify(run, submission));
  }

  private static boolean isNamed(Plan plan, PlannedRun run) {
    var benchmark = run.experiment().benchmark();
    return benchmark != null && run.name().equals(plan.benchmark(benchmark).verify());
  }

  private void verify(PlannedRun run, UUID submission) {
    steps.once(
        "verification:" + run.step(),
        () ->
            verifications
                .start(
                    people.viewer(run.experiment().by()),
                    Address.parse(String.valueOf(run.experiment().benchmark())),
                    submission,
                    Verifications.USUAL_SEEDS)
                .id());
  }
}
