package dev.touchstone.run.ui;

import dev.touchstone.run.LatestMetric;
import dev.touchstone.run.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Runs as comma-separated values: one line each, a column for every parameter and metric. */
final class RunCsv {
  private static final List<String> FIRST =
      List.of("run", "id", "state", "recipe", "seed", "started", "ended");

  private RunCsv() {}

  static String of(List<RunLine> lines, Map<UUID, Map<String, String>> params) {
    List<String> names =
        params.values().stream().flatMap(p -> p.keySet().stream()).distinct().sorted().toList();
    List<String> metrics =
        lines.stream()
            .flatMap(l -> l.metrics().stream().map(LatestMetric::key))
            .distinct()
            .sorted()
            .toList();
    StringBuilder text = new StringBuilder();
    try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
      csv.printRecord(header(names, metrics));
      for (RunLine line : lines)
        csv.printRecord(row(line, params.getOrDefault(line.run().id(), Map.of()), names, metrics));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static List<String> header(Collection<String> params, Collection<String> metrics) {
    return Stream.of(
            FIRST.stream(),
            params.stream().map("param "::concat),
            metrics.stream().map("metric "::concat))
        .flatMap(s -> s)
        .toList();
  }

  private static List<Object> row(
      RunLine line, Map<String, String> values, List<String> params, List<String> metrics) {
    Run run = line.run();
    List<Object> row = new ArrayList<>();
    row.add(harmless(run.name()));
    row.add(run.id());
    row.add(StateBadge.word(run.state()));
    row.add(run.recipe().label());
    row.add(run.seed());
    row.add(Objects.toString(run.startedAt(), ""));
    row.add(Objects.toString(run.endedAt(), ""));
    params.forEach(name -> row.add(harmless(values.getOrDefault(name, ""))));
    metrics.forEach(key -> row.add(line.value(key).isEmpty() ? "" : line.value(key).getAsDouble()));
    return row;
  }

  /** Spreadsheets take some first characters for a formula; a leading quote makes them text. */
  private static String harmless(String text) {
    return text.matches("[=+@\\t\\r].*") ? "'" + text : text;
  }
}
