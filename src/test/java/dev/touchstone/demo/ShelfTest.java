package dev.touchstone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.demo.Plan.PlannedDataset;
import dev.touchstone.demo.Plan.PlannedExperiment;
import dev.touchstone.demo.Plan.PlannedPerson;
import dev.touchstone.demo.Plan.PlannedRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ShelfTest {
  private final Shelf shelf = new Shelf(JsonMapper.builder().build());
  private final Plan plan = shelf.plan();

  @Test
  void everyTableSaysItsLicenceAndWhereThatWasRead() {
    assertThat(plan.datasets())
        .hasSize(8)
        .allSatisfy(
            dataset -> {
              Sheet sheet = shelf.sheet(dataset.name());
              assertThat(sheet.licence())
                  .isIn("CC0-1.0", "CC-BY-4.0", "LicenseRef-US-Government-Work");
              assertThat(sheet.licenceEvidence()).isNotBlank();
              assertThat(sheet.source()).startsWith("https://");
              assertThat(sheet.description()).contains("Watch out").contains(sheet.citation());
            });
  }

  @Test
  void everyTableHasItsTargetAndEvenRows() {
    assertThat(plan.datasets())
        .allSatisfy(
            dataset -> {
              List<String> lines = lines(dataset);
              List<String> columns = List.of(lines.getFirst().split(","));
              assertThat(columns).contains(shelf.sheet(dataset.name()).target());
              assertThat(lines.size()).isGreaterThan(100);
            });
  }

  @Test
  void allTablesTogetherStaySmall() {
    long bytes = plan.datasets().stream().mapToLong(d -> text(d).length()).sum();
    assertThat(bytes).isLessThan(2_000_000);
  }

  @Test
  void experimentsReadOnlyWhatIsPlanned() {
    List<String> people = plan.people().stream().map(PlannedPerson::name).toList();
    assertThat(plan.experiments())
        .allSatisfy(
            e -> {
              assertThat(people).contains(e.by());
              assertThat(source(e)).isNotNull();
            });
    assertThat(plan.runs()).hasSizeBetween(20, 30);
    assertThat(plan.runs()).extracting(PlannedRun::step).doesNotHaveDuplicates();
  }

  @Test
  void everyReportShowsAnExperimentThatIsPlanned() {
    List<String> planned = plan.experiments().stream().map(PlannedExperiment::address).toList();
    assertThat(plan.reports()).isNotEmpty();
    assertThat(plan.reports().stream().flatMap(report -> report.blocks().stream()))
        .allMatch(block -> block.text() != null || planned.contains(block.experiment()));
  }

  private PlannedDataset source(PlannedExperiment e) {
    if (e.benchmark() == null) return plan.dataset(String.valueOf(e.data()));
    return plan.dataset(plan.benchmark(e.benchmark()).dataset());
  }

  private List<String> lines(PlannedDataset dataset) {
    return text(dataset).lines().toList();
  }

  private String text(PlannedDataset dataset) {
    try (var in = shelf.table(dataset.name())) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
