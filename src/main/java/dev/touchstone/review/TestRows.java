package dev.touchstone.review;

import dev.touchstone.account.Viewer;
import dev.touchstone.base.NotFound;
import dev.touchstone.catalog.Datasets;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.score.CsvFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;

/** The public side of the hidden rows: what {@code test.csv} says of them. */
@Component
class TestRows {
  private static final String FILE = "test.csv";
  private static final String ID = "id";

  private final Datasets datasets;

  TestRows(Datasets datasets) {
    this.datasets = datasets;
  }

  /**
   * @param columns without the id
   * @param values of the chosen column, by id; empty if none was chosen
   * @param features of the wanted rows, by id
   */
  record Found(
      List<String> columns, Map<String, String> values, Map<String, Map<String, String>> features) {
    static final Found NOTHING = new Found(List.of(), Map.of(), Map.of());
  }

  /** One pass over the file, which may be too large to be kept. */
  Found read(Viewer viewer, Benchmark benchmark, Optional<String> column, Set<String> wanted) {
    try (var rows =
        CsvFile.of(() -> datasets.open(viewer, benchmark.dataVersionId(), FILE)).open()) {
      var lines = rows.iterator();
      var names = lines.next().toList();
      var reading =
          new Pass(names, names.indexOf(ID), column.map(names::indexOf).orElse(-1), wanted);
      lines.forEachRemaining(reading::take);
      return reading.found();
    } catch (NotFound notForThisViewer) {
      return Found.NOTHING;
    } catch (IOException e) {
      throw new UncheckedIOException("The test rows cannot be read", e);
    }
  }

  private static final class Pass {
    private final List<String> names;
    private final int id;
    private final int column;
    private final Set<String> wanted;
    private final Map<String, String> values = new HashMap<>();
    private final Map<String, Map<String, String>> features = new HashMap<>();

    Pass(List<String> names, int id, int column, Set<String> wanted) {
      this.names = names;
      this.id = id;
      this.column = column;
      this.wanted = wanted;
    }

    void take(CSVRecord line) {
      if (id < 0 || line.size() != names.size()) return;
      var row = line.get(id);
      if (column >= 0) values.put(row, line.get(column));
      if (wanted.contains(row)) features.put(row, features(line));
    }

    Found found() {
      var columns = names.stream().filter(n -> !n.equals(ID)).toList();
      return new Found(columns, values, features);
    }

    private Map<String, String> features(CSVRecord line) {
      var all = new LinkedHashMap<String, String>();
      for (int c = 0; c < names.size(); c++) if (c != id) all.put(names.get(c), line.get(c));
      return all;
    }
  }
}
