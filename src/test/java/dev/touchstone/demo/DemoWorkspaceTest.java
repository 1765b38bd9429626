package dev.touchstone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.catalog.Datasets;
import dev.touchstone.demo.Plan.PlannedBenchmark;
import dev.touchstone.demo.Plan.PlannedBlock;
import dev.touchstone.demo.Plan.PlannedDataset;
import dev.touchstone.demo.Plan.PlannedExperiment;
import dev.touchstone.demo.Plan.PlannedPerson;
import dev.touchstone.demo.Plan.PlannedReport;
import dev.touchstone.demo.Plan.PlannedRuns;
import dev.touchstone.demo.Plan.PlannedTeam;
import dev.touchstone.experiment.Experiments;
import dev.touchstone.leaderboard.Benchmarks;
import dev.touchstone.report.Reports;
import dev.touchstone.report.Shape;
import dev.touchstone.run.RunFilter;
import dev.touchstone.run.Runs;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class DemoWorkspaceTest {
  private static final Plan PLAN =
      new Plan(
          List.of(new PlannedPerson("demo-ann", "Ann"), new PlannedPerson("demo-bo", "Bo")),
          List.of(new PlannedTeam("demo-shore", "Shore", List.of("demo-ann"))),
          List.of(
              new PlannedDataset("penguins", "demo-shore", "demo-ann", Visibility.EVERYONE),
              new PlannedDataset("cell-nuclei", "demo-shore", "demo-ann", Visibility.TEAM)),
          List.of(
              new PlannedBenchmark(
                  "demo-kinds",
                  "Which kind",
                  "From the measures.",
                  "demo-shore/penguins",
                  "demo-shore",
                  "demo-ann",
                  "classification",
                  "species",
                  "f1_macro",
                  List.of("demo-bo"),
                  "trees-seed-1")),
          List.of(
              new PlannedExperiment(
                  "demo-trees",
                  "Do trees help?",
                  "",
                  "demo-shore",
                  "demo-ann",
                  Visibility.EVERYONE,
                  null,
                  "demo-shore/demo-kinds",
                  null,
                  null,
                  List.of(
                      new PlannedRuns("majority", "baseline", null, List.of(1L)),
                      new PlannedRuns("trees", "boosting", Map.of("depth", "2"), List.of(1L, 2L)))),
              new PlannedExperiment(
                  "demo-cells",
                  "Is a line enough?",
                  "",
                  "demo-shore",
                  "demo-ann",
                  Visibility.TEAM,
                  "demo-shore/cell-nuclei",
                  null,
                  "classification",
                  "diagnosis",
                  List.of(new PlannedRuns("line", "linear", null, List.of(1L))))),
          List.of(
              new PlannedReport(
                  "What the demo shore found",
                  "demo-shore",
                  "demo-ann",
                  Visibility.EVERYONE,
                  List.of(
                      new PlannedBlock("Trees.", null, null, null, null, null),
                      new PlannedBlock(
                          null,
                          Shape.CURVES,
                          "demo-shore/demo-trees",
                          "val_loss",
                          null,
                          Map.of("group", "depth"))))));

  @Autowired DemoWorkspace workspace;
  @Autowired DemoPeople people;
  @Autowired Steps steps;
  @Autowired Datasets datasets;
  @Autowired Benchmarks benchmarks;
  @Autowired Experiments experiments;
  @Autowired Runs runs;
  @Autowired Reports reports;
  @Autowired TestPeople testPeople;

  @BeforeEach
  void fill() {
    people.make(PLAN);
    assertThat(workspace.makeAll(PLAN)).isTrue();
  }

  @Test
  void makesEverythingThroughTheServicesPeopleUse() {
    Viewer bo = people.viewer("demo-bo");
    Address penguins = Address.parse("demo-shore/penguins");
    assertThat(datasets.get(bo, penguins).licence()).isEqualTo("CC0-1.0");
    assertThat(datasets.version(bo, penguins, 1).files()).hasSize(1);
    assertThat(benchmarks.get(bo, Address.parse("demo-shore/demo-kinds")).target())
        .isEqualTo("species");
    assertThat(launched(bo)).isEqualTo(3);
  }

  @Test
  void fillingAgainMakesNothingTwice() {
    Viewer ann = people.viewer("demo-ann");
    int before = launched(ann);
    people.make(PLAN);
    assertThat(workspace.makeAll(PLAN)).isTrue();
    assertThat(launched(ann)).isEqualTo(before).isEqualTo(3);
    assertThat(datasets.versions(ann, Address.parse("demo-shore/penguins"))).hasSize(1);
  }

  @Test
  void runsOnPrivateDataStayPrivate() {
    Viewer bo = people.viewer("demo-bo");
    assertThat(runs.list(bo, RunFilter.ALL.text("line"), null, 50).items())
        .noneMatch(run -> steps.stepOf(run.id()).isPresent());
  }

  @Test
  void writesAReportWhoseFiguresFollowTheRuns() {
    Viewer bo = people.viewer("demo-bo");
    Address address = Address.parse("demo-shore/what-the-demo-shore-found");
    assertThat(reports.get(bo, address).blocks().all()).hasSize(2);
    assertThat(reports.list(bo, "demo shore found", null, 10).items()).hasSize(1);
  }

  private int launched(Viewer viewer) {
    var experiment = experiments.get(viewer, Address.parse("demo-shore/demo-trees"));
    return runs.list(viewer, RunFilter.ALL.experiment(experiment.id()), null, 50).items().size();
  }
}
