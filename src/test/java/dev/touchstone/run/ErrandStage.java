package dev.touchstone.run;

import dev.touchstone.TestPeople;
import dev.touchstone.access.Access;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.experiment.Experiment;
import dev.touchstone.experiment.Experiments;
import dev.touchstone.experiment.NewExperiment;
import dev.touchstone.experiment.ScriptRecipe;
import dev.touchstone.run.WorkQueue.Ending;
import dev.touchstone.run.WorkQueue.Offer;
import dev.touchstone.run.WorkQueue.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;

/** Runs that a worker carries out, and the programs in them, for tests. */
@TestComponent
@Lazy
public class ErrandStage {
  private static final Limits SMALL = new Limits(1, 64L << 20, Duration.ofMinutes(1), 1L << 20);

  private final TestPeople people;
  private final Experiments experiments;
  private final Runs runs;
  private final WorkQueue queue;
  private final Access access;

  ErrandStage(
      TestPeople people, Experiments experiments, Runs runs, WorkQueue queue, Access access) {
    this.people = people;
    this.experiments = experiments;
    this.runs = runs;
    this.queue = queue;
    this.access = access;
  }

  /**
   * A run with 1 MiB of disk space that a worker has begun.
   *
   * @param program its maker on its errand
   */
  public record Underway(WorkOrder order, Run run, Viewer program) {}

  /** Member of the team that owns the runs; “errand-ada” and “errand-bob” are. */
  public Viewer member(String name) {
    people.team("errands", people.person("errand-ada"), people.person("errand-bob"));
    return people.person(name);
  }

  public Experiment experiment(Viewer maker) {
    var address = new Address("errands", "e-" + UUID.randomUUID());
    return experiments.create(maker, new NewExperiment(address, "Is it?", "", Visibility.TEAM));
  }

  public Underway begin(Viewer maker, Experiment experiment) {
    IdleQueue.empty(queue);
    var script = new ScriptRecipe("print(1)", Map.of());
    var wish = new Launch(experiment.id(), "", script, List.of(), 1, Device.CPU, SMALL);
    Run run = runs.launch(maker, wish);
    WorkOrder order = queue.claim("errands", new Offer(8, 16L << 30, 0)).orElseThrow();
    return new Underway(
        order, run, maker.on(access.errand(run.id(), order.attempt(), run.audience())));
  }

  public void finish(Underway underway) {
    queue.finish(underway.order().token(), new Outcome(Ending.FINISHED, "", 0), List.of());
  }
}
