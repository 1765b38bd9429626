package dev.touchstone.demo;

import dev.touchstone.account.Namespaces;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.base.Ids;
import dev.touchstone.demo.Plan.PlannedBlock;
import dev.touchstone.demo.Plan.PlannedReport;
import dev.touchstone.experiment.Experiments;
import dev.touchstone.report.Block;
import dev.touchstone.report.Blocks;
import dev.touchstone.report.Figure;
import dev.touchstone.report.NewReport;
import dev.touchstone.report.Reports;
import dev.touchstone.report.Selection;
import dev.touchstone.report.TextBlock;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Writes what the runs are about; the figures in it fill as the runs go. */
@Component
class DemoReports {
  private static final int MOST = 100;

  private final Steps steps;
  private final DemoPeople people;
  private final Namespaces namespaces;
  private final Experiments experiments;
  private final Reports reports;

  DemoReports(
      Steps steps,
      DemoPeople people,
      Namespaces namespaces,
      Experiments experiments,
      Reports reports) {
    this.steps = steps;
    this.people = people;
    this.namespaces = namespaces;
    this.experiments = experiments;
    this.reports = reports;
  }

  void write(PlannedReport planned) {
    Viewer by = people.viewer(planned.by());
    steps.once(
        "report:" + planned.owner() + "/" + planned.title(),
        () -> reports.create(by, wanted(by, planned)).id());
  }

  private NewReport wanted(Viewer by, PlannedReport planned) {
    return new NewReport(
        namespaces.byName(planned.owner()).id(),
        planned.title(),
        planned.visibility(),
        new Blocks(planned.blocks().stream().map(block -> block(by, block)).toList()));
  }

  private Block block(Viewer by, PlannedBlock planned) {
    if (planned.shape() == null || planned.experiment() == null)
      return TextBlock.of(Objects.requireNonNullElse(planned.text(), ""));
    var experiment = experiments.get(by, Address.parse(planned.experiment()));
    return new Figure(
        Ids.next(),
        planned.shape(),
        new Selection(experiment.id(), "", MOST),
        Objects.requireNonNullElse(planned.metric(), ""),
        Objects.requireNonNullElse(planned.caption(), ""),
        Objects.requireNonNullElse(planned.look(), Map.of()));
  }
}
