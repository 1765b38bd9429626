package dev.touchstone.report;

import dev.touchstone.TestPeople;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.experiment.Experiment;
import dev.touchstone.experiment.Experiments;
import dev.touchstone.experiment.NewExperiment;
import dev.touchstone.run.MetricPoint;
import dev.touchstone.run.NewTrackedRun;
import dev.touchstone.run.Tracked;
import dev.touchstone.run.TrackedRuns;
import dev.touchstone.run.Tracking;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;

/** A team of two, its experiments and its reports, for tests of reports. */
@TestComponent
@Lazy
public class ReportStage {
  private final TestPeople people;
  private final Experiments experiments;
  private final TrackedRuns tracked;
  private final Tracking tracking;
  private final Reports reports;

  ReportStage(
      TestPeople people,
      Experiments experiments,
      TrackedRuns tracked,
      Tracking tracking,
      Reports reports) {
    this.people = people;
    this.experiments = experiments;
    this.tracked = tracked;
    this.tracking = tracking;
    this.reports = reports;
  }

  /** A member of the team; “report-ada” and “report-bob” are. */
  public Viewer member(String name) {
    people.team("report-orbit", people.person("report-ada"), people.person("report-bob"));
    return people.person(name);
  }

  public UUID team() {
    return people.team("report-orbit").id();
  }

  public Experiment experiment(Viewer maker, Visibility visibility) {
    Address address = new Address("report-orbit", "e-" + UUID.randomUUID());
    return experiments.create(maker, new NewExperiment(address, "Does it?", "", visibility));
  }

  public UUID run(Viewer maker, Experiment experiment, String name, double loss) {
    UUID run =
        tracked
            .begin(maker, new NewTrackedRun(experiment.id(), name, null, Map.of(), null, ""))
            .id();
    MetricPoint point = new MetricPoint("val_loss", loss, 1_700_000_000_000L, 1);
    tracking.log(
        maker, run, new Tracked(List.of(point), Map.of("lr", "0." + name.length()), Map.of()));
    return run;
  }

  public Report report(Viewer maker, Visibility visibility, Block... blocks) {
    return report(maker, "Learning rates " + UUID.randomUUID(), visibility, blocks);
  }

  public Report report(Viewer maker, String title, Visibility visibility, Block... blocks) {
    return reports.create(maker, new NewReport(team(), title, visibility, Blocks.of(blocks)));
  }

  public static Figure curves(Experiment experiment) {
    return Figure.of(Shape.CURVES, new Selection(experiment.id(), "", 100), "val_loss");
  }
}
