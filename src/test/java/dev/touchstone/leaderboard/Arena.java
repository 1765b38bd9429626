package dev.touchstone.leaderboard;

import dev.touchstone.access.Visibility;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.catalog.Datasets;
import dev.touchstone.catalog.NewDataset;
import dev.touchstone.catalog.NewFile;
import dev.touchstone.catalog.Version;
import dev.touchstone.leaderboard.score.Metric;
import dev.touchstone.leaderboard.ui.FakeSection;
import dev.touchstone.storage.Blobs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;

/**
 * Makes benchmarks for tests. The one feature of a row tells its label, so a test can predict as
 * well or as badly as it likes without ever seeing a hidden label.
 */
@TestComponent
@Import({FakeMarks.class, FakeSection.class, Crowd.class, SameLots.class, StatementCount.class})
public class Arena {
  private final Datasets datasets;
  private final Blobs blobs;
  private final Benchmarks benchmarks;
  private final Submissions submissions;

  Arena(Datasets datasets, Blobs blobs, Benchmarks benchmarks, Submissions submissions) {
    this.submissions = submissions;
    this.datasets = datasets;
    this.blobs = blobs;
    this.benchmarks = benchmarks;
  }

  /** 400 rows: {@code colour} is red or blue, {@code hint} is 1 or 0 accordingly. */
  public Version source(Viewer maker, Visibility visibility) {
    var random = new SplittableRandom(5);
    var rows =
        IntStream.range(0, 400)
            .mapToObj(i -> random.nextInt(3) == 0 ? "1,red" : "0,blue")
            .collect(Collectors.joining("\n", "hint,colour\n", "\n"));
    var address =
        new Address(maker.name(), "colours-" + UUID.randomUUID().toString().substring(0, 8));
    datasets.create(
        maker,
        new NewDataset(
            address,
            "Colours",
            "Our hidden recipe.",
            "CC0-1.0",
            List.of("inhouse"),
            null,
            null,
            visibility));
    return datasets.publish(
        maker, address, List.of(new NewFile("colours.csv", blobs.put(stream(rows)))), "");
  }

  public Address address(Viewer viewer, Version version) {
    return datasets.ofVersion(viewer, version.id()).address();
  }

  public Benchmark benchmark(Viewer maker, Metric metric, Visibility visibility) {
    return benchmarks.create(maker, wanted(maker, metric, visibility));
  }

  /** For everyone, by accuracy. */
  public Benchmark benchmark(Viewer maker, Rules rules, Schedule schedule) {
    var usual = wanted(maker, Metric.ACCURACY, Visibility.EVERYONE);
    return benchmarks.create(maker, usual.with(rules, schedule));
  }

  private NewBenchmark wanted(Viewer maker, Metric metric, Visibility visibility) {
    var name = "colours-" + UUID.randomUUID().toString().substring(0, 8);
    return NewBenchmark.usual(
        maker.id(),
        name,
        "Tell the colour",
        "Red or blue?",
        source(maker, Visibility.PRIVATE).id(),
        "colour",
        metric,
        visibility);
  }

  /** As {@link #benchmark}, with somebody who was asked to review. */
  public Benchmark reviewed(Viewer maker, Metric metric, Visibility visibility, Viewer reviewer) {
    var name = "colours-" + UUID.randomUUID().toString().substring(0, 8);
    return benchmarks.create(
        maker,
        new NewBenchmark(
            maker.id(),
            name,
            "Tell the colour",
            "Red or blue?",
            new BenchmarkSource.OfVersion(source(maker, Visibility.PRIVATE).id(), null),
            "colour",
            metric,
            SplitPlan.usual(),
            Rules.usual(),
            null,
            visibility,
            java.util.Set.of(reviewer.id())));
  }

  public String file(Viewer viewer, Benchmark benchmark, String path) {
    try (var in = datasets.open(viewer, benchmark.dataVersionId(), path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Submits such predictions; the score follows. */
  public UUID handIn(Viewer viewer, Benchmark benchmark, String entry, int nth) {
    return submissions
        .submitFile(viewer, benchmark.address(), entry, predictions(viewer, benchmark, nth))
        .id();
  }

  /** Predictions that are wrong on every {@code nth} row of {@code test.csv}; 0 for never. */
  public InputStream predictions(Viewer viewer, Benchmark benchmark, int nth) {
    var lines = file(viewer, benchmark, "test.csv").lines().skip(1).toList();
    return stream(
        IntStream.range(0, lines.size())
            .mapToObj(i -> predicted(lines.get(i), nth > 0 && i % nth == 0))
            .collect(Collectors.joining("\n", "id,prediction\n", "\n")));
  }

  public InputStream changed(Viewer viewer, Benchmark benchmark, UnaryOperator<String> change) {
    try (var in = predictions(viewer, benchmark, 0)) {
      return stream(change.apply(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String predicted(String line, boolean wrong) {
    var fields = line.split(",");
    return fields[0] + "," + (fields[1].equals("1") != wrong ? "red" : "blue");
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
