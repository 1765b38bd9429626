package dev.touchstone.demo;

import dev.touchstone.access.Visibility;
import dev.touchstone.account.Namespaces;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.catalog.Dataset;
import dev.touchstone.catalog.Datasets;
import dev.touchstone.catalog.NewDataset;
import dev.touchstone.catalog.NewFile;
import dev.touchstone.demo.Plan.PlannedBenchmark;
import dev.touchstone.demo.Plan.PlannedDataset;
import dev.touchstone.leaderboard.BenchmarkSource;
import dev.touchstone.leaderboard.Benchmarks;
import dev.touchstone.leaderboard.NewBenchmark;
import dev.touchstone.leaderboard.Rules;
import dev.touchstone.leaderboard.SplitPlan;
import dev.touchstone.leaderboard.score.Metric;
import dev.touchstone.storage.Blob;
import dev.touchstone.storage.Blobs;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Publishes the shipped tables and makes the benchmarks on them. */
@Component
class DemoData {
  private static final double HIDDEN = 0.3;

  /** Half of the hidden rows, so that a small table still tells entries apart while it is open. */
  private static final double PUBLIC = 0.5;

  private final Steps steps;
  private final Shelf shelf;
  private final DemoPeople people;
  private final Namespaces namespaces;
  private final Blobs blobs;
  private final Datasets datasets;
  private final Benchmarks benchmarks;

  DemoData(
      Steps steps,
      Shelf shelf,
      DemoPeople people,
      Namespaces namespaces,
      Blobs blobs,
      Datasets datasets,
      Benchmarks benchmarks) {
    this.steps = steps;
    this.shelf = shelf;
    this.people = people;
    this.namespaces = namespaces;
    this.blobs = blobs;
    this.datasets = datasets;
    this.benchmarks = benchmarks;
  }

  /**
   * @return the id of the published version
   */
  UUID dataset(PlannedDataset planned) {
    Viewer by = people.viewer(planned.by());
    Address address = Address.parse(planned.address());
    steps.once("dataset:" + address, () -> create(by, address, planned).id());
    return steps.once("version:" + address, () -> publish(by, address));
  }

  private Dataset create(Viewer by, Address address, PlannedDataset planned) {
    Sheet sheet = shelf.sheet(address.name());
    return datasets.create(
        by,
        new NewDataset(
            address,
            sheet.title(),
            sheet.description(),
            sheet.licence(),
            sheet.tags(),
            sheet.task(),
            sheet.source(),
            planned.visibility()));
  }

  private UUID publish(Viewer by, Address address) {
    Blob blob = blob(address.name());
    NewFile file = new NewFile(address.name() + ".csv", blob);
    return datasets.publish(by, address, List.of(file), "As shipped with the product").id();
  }

  private Blob blob(String dataset) {
    try (InputStream in = shelf.table(dataset)) {
      return blobs.put(in);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the table " + dataset, e);
    }
  }

  /**
   * @return the id of the benchmark
   */
  UUID benchmark(Plan plan, PlannedBenchmark planned) {
    UUID version = dataset(plan.dataset(planned.dataset()));
    Viewer by = people.viewer(planned.by());
    return steps.once(
        "benchmark:" + planned.address(), () -> benchmarks.create(by, wish(planned, version)).id());
  }

  private NewBenchmark wish(PlannedBenchmark planned, UUID version) {
    return new NewBenchmark(
        namespaces.byName(planned.owner()).id(),
        planned.name(),
        planned.title(),
        planned.description(),
        new BenchmarkSource.OfVersion(version, null),
        planned.target(),
        Metric.named(planned.metric()),
        SplitPlan.shares(HIDDEN, PUBLIC),
        Rules.usual(),
        null,
        Visibility.EVERYONE,
        planned.reviewers().stream()
            .map(name -> people.viewer(name).id())
            .collect(Collectors.toSet()));
  }
}
