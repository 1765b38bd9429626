package dev.touchstone.demo;

import dev.touchstone.access.Visibility;
import dev.touchstone.account.Namespace;
import dev.touchstone.account.Namespaces;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.NotFound;
import dev.touchstone.demo.Plan.PlannedExperiment;
import dev.touchstone.demo.Plan.PlannedRun;
import dev.touchstone.run.Runs;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** How far the demo workspace is, counting only what a viewer may see. */
@Service
public class DemoFilling {
  /** The topic of {@code Live} that is told whenever something changes. */
  public static final String TOPIC = "demo";

  static final String BEGUN = "begun";
  static final String COMPLETE = "complete";

  /**
   * @param done runs that are over, however they ended
   * @param total runs that are planned
   */
  public record State(int done, int total) {}

  private final Steps steps;
  private final Plan plan;
  private final Namespaces namespaces;
  private final Runs runs;

  DemoFilling(Steps steps, Shelf shelf, Namespaces namespaces, Runs runs) {
    this.steps = steps;
    this.plan = shelf.plan();
    this.namespaces = namespaces;
    this.runs = runs;
  }

  /** Empty without a demo, when it is complete and when the viewer wants to hear no more of it. */
  public Optional<State> state(Viewer viewer) {
    if (steps.made(BEGUN).isEmpty() || steps.made(COMPLETE).isPresent()) return Optional.empty();
    if (steps.hiddenFor(viewer.id())) return Optional.empty();
    List<PlannedRun> visible = visible(viewer);
    int done = (int) visible.stream().filter(run -> over(viewer, run)).count();
    return done == visible.size() ? Optional.empty() : Optional.of(new State(done, visible.size()));
  }

  /** The viewer has seen enough of it. */
  public void hide(Viewer viewer) {
    steps.hideFor(viewer.id());
  }

  private List<PlannedRun> visible(Viewer viewer) {
    Set<String> own =
        namespaces.writable(viewer).stream().map(Namespace::name).collect(Collectors.toSet());
    return plan.runs().stream().filter(run -> isFor(own, run.experiment())).toList();
  }

  private static boolean isFor(Set<String> own, PlannedExperiment experiment) {
    return experiment.visibility() == Visibility.EVERYONE || own.contains(experiment.owner());
  }

  private boolean over(Viewer viewer, PlannedRun run) {
    return steps.made(run.step()).filter(id -> over(viewer, id)).isPresent();
  }

  private boolean over(Viewer viewer, UUID run) {
    try {
      return DemoEntries.over(runs.get(viewer, run).state());
    } catch (NotFound e) {
      return true;
    }
  }
}
