package dev.touchstone.demo;

import dev.touchstone.base.Address;
import dev.touchstone.base.Ids;
import dev.touchstone.base.Live;
import dev.touchstone.demo.Plan.PlannedRun;
import dev.touchstone.leaderboard.Baselines;
import dev.touchstone.leaderboard.Submissions;
import dev.touchstone.run.RunFinished;
import dev.touchstone.run.RunState;
import dev.touchstone.run.Runs;
import java.util.Optional;
import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hands finished runs in to their benchmark, and notices when the last run is over. */
@Component
class DemoEntries {
  /** The trainer that learns nothing: its entries are what the others are measured by. */
  private static final String BASELINE = "baseline";

  private final Shelf shelf;
  private final Steps steps;
  private final DemoPeople people;
  private final Runs runs;
  private final Submissions submissions;
  private final Baselines baselines;
  private final Live live;

  DemoEntries(
      Shelf shelf,
      Steps steps,
      DemoPeople people,
      Runs runs,
      Submissions submissions,
      Baselines baselines,
      Live live) {
    this.shelf = shelf;
    this.steps = steps;
    this.people = people;
    this.runs = runs;
    this.submissions = submissions;
    this.baselines = baselines;
    this.live = live;
  }

  @ApplicationModuleListener
  void on(RunFinished event) {
    Optional<String> step = steps.stepOf(event.runId()).filter(s -> s.startsWith("run:"));
    if (step.isEmpty()) return;
    Plan plan = shelf.plan();
    if (event.state() == RunState.FINISHED)
      plan.runs().stream()
          .filter(run -> run.step().equals(step.get()))
          .forEach(run -> submit(run, event.runId()));
    noticeTheEnd(plan);
    live.tell(DemoFilling.TOPIC, event);
  }

  /** For runs that ended while the server was down. */
  void catchUp(Plan plan) {
    plan.runs().stream()
        .filter(run -> state(run).filter(s -> s == RunState.FINISHED).isPresent())
        .forEach(run -> submit(run, steps.made(run.step()).orElseThrow()));
    noticeTheEnd(plan);
  }

  private void submit(PlannedRun run, UUID id) {
    String benchmark = run.experiment().benchmark();
    if (benchmark == null) return;
    steps.once("entry:" + run.step(), () -> handIn(run, id, Address.parse(benchmark)));
  }

  private UUID handIn(PlannedRun run, UUID id, Address benchmark) {
    var by = people.viewer(run.experiment().by());
    var made = submissions.submitRun(by, benchmark, run.name(), id, "predictions.csv").id();
    if (run.runs().trainer().equals(BASELINE)) baselines.mark(by, benchmark, made, true);
    return made;
  }

  private void noticeTheEnd(Plan plan) {
    boolean over =
        plan.runs().stream().allMatch(run -> state(run).filter(DemoEntries::over).isPresent());
    if (over) steps.once(DemoFilling.COMPLETE, Ids::next);
  }

  private Optional<RunState> state(PlannedRun run) {
    return steps
        .made(run.step())
        .map(id -> runs.get(people.viewer(run.experiment().by()), id).state());
  }

  static boolean over(RunState state) {
    return switch (state) {
      case FINISHED, FAILED, CANCELLED -> true;
      case QUEUED, RUNNING -> false;
    };
  }
}
