package dev.touchstone.demo;

import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.catalog.Datasets;
import dev.touchstone.demo.Plan.PlannedBenchmark;
import dev.touchstone.demo.Plan.PlannedExperiment;
import dev.touchstone.demo.Plan.PlannedRun;
import dev.touchstone.experiment.Experiments;
import dev.touchstone.experiment.NewExperiment;
import dev.touchstone.experiment.TrainerRecipe;
import dev.touchstone.run.Device;
import dev.touchstone.run.Launch;
import dev.touchstone.run.Limits;
import dev.touchstone.run.Runs;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks the questions and launches the runs that answer them. */
@Component
class DemoRuns {
  private final Steps steps;
  private final DemoPeople people;
  private final DemoData data;
  private final Datasets datasets;
  private final Experiments experiments;
  private final Runs runs;

  DemoRuns(
      Steps steps,
      DemoPeople people,
      DemoData data,
      Datasets datasets,
      Experiments experiments,
      Runs runs) {
    this.steps = steps;
    this.people = people;
    this.data = data;
    this.datasets = datasets;
    this.experiments = experiments;
    this.runs = runs;
  }

  /** What a run reads, and what it is to learn from it. */
  private record Lesson(UUID version, String task, String target) {}

  void launch(Plan plan, PlannedExperiment planned) {
    Viewer by = people.viewer(planned.by());
    Lesson lesson = lesson(plan, planned, by);
    UUID experiment = steps.once("experiment:" + planned.address(), () -> ask(by, planned));
    planned
        .each()
        .forEach(run -> steps.once(run.step(), () -> launch(by, experiment, run, lesson)));
  }

  private Lesson lesson(Plan plan, PlannedExperiment planned, Viewer by) {
    if (planned.benchmark() == null)
      return new Lesson(
          data.dataset(plan.dataset(given(planned.data()))),
          given(planned.task()),
          given(planned.target()));
    PlannedBenchmark benchmark = plan.benchmark(planned.benchmark());
    data.benchmark(plan, benchmark);
    Address training = Address.parse(benchmark.address() + "-data");
    UUID version = datasets.version(by, training, 1).id();
    return new Lesson(version, benchmark.task(), benchmark.target());
  }

  private UUID ask(Viewer by, PlannedExperiment planned) {
    return experiments
        .create(
            by,
            new NewExperiment(
                Address.parse(planned.address()),
                planned.question(),
                planned.description(),
                planned.visibility()))
        .id();
  }

  private UUID launch(Viewer by, UUID experiment, PlannedRun run, Lesson lesson) {
    TrainerRecipe recipe =
        new TrainerRecipe(run.runs().trainer(), lesson.task(), lesson.target(), run.params());
    return runs.launch(
            by,
            new Launch(
                experiment,
                run.name(),
                recipe,
                List.of(lesson.version()),
                run.seed(),
                Device.CPU,
                Limits.USUAL))
        .id();
  }

  private static String given(@org.jspecify.annotations.Nullable String text) {
    if (text == null) throw new IllegalStateException("the plan names neither data nor benchmark");
    return text;
  }
}
