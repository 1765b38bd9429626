package dev.touchstone.leaderboard;

import dev.touchstone.base.DataDirectory;
import dev.touchstone.base.Ids;
import dev.touchstone.leaderboard.CustomScorerFailed.Fault;
import dev.touchstone.leaderboard.score.ItemValues;
import dev.touchstone.leaderboard.score.Predictions;
import dev.touchstone.storage.Blobs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.apache.commons.csv.CSVFormat;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Has predictions judged row by row by an organiser's scorer. */
@Component
class CustomScoring {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get();

  private final CustomScorerStore store;
  private final ObjectProvider<CustomScorerRuntime> runtime;
  private final Blobs blobs;
  private final Path folder;

  CustomScoring(
      CustomScorerStore store,
      ObjectProvider<CustomScorerRuntime> runtime,
      Blobs blobs,
      DataDirectory data) {
    this.store = store;
    this.runtime = runtime;
    this.blobs = blobs;
    this.folder = data.below("incoming");
  }

  /** A value for each hidden row, in the order of the reference. */
  ItemValues score(Hidden hidden, Reference reference, Predictions predictions) {
    var code = store.code(hidden.benchmarkId()).orElseThrow();
    return new ItemValues(
        hidden.metric().unit(),
        hidden.metric().higherIsBetter(),
        values(code, reference, predictions));
  }

  /**
   * What some code gives each row of a reference.
   *
   * @throws CustomScorerFailed in one of its few fixed ways
   */
  double[] values(ScorerCode code, Reference reference, Predictions predictions) {
    try {
      var truth = write(List.of("id", "label"), reference, i -> label(reference, i));
      try {
        return values(reference, code, truth, predictions);
      } finally {
        Files.deleteIfExists(truth);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The scorer's files could not be written", e);
    }
  }

  private double[] values(Reference reference, ScorerCode code, Path truth, Predictions predictions)
      throws IOException {
    var given = new PredictionTable(reference.classes(), predictions);
    var file = write(given.header(), reference, given::row);
    try {
      var run = runtime.getIfAvailable();
      if (run == null) throw new CustomScorerFailed(Fault.NOT_STARTED);
      return values(reference, run.score(code.language(), blobs.path(code.sha256()), truth, file));
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static double[] values(Reference reference, Map<String, Double> byId) {
    var values = new double[reference.rows().size()];
    for (int i = 0; i < values.length; i++) {
      var value = byId.get(reference.rows().get(i).id());
      if (value == null || !Double.isFinite(value)) {
        throw new CustomScorerFailed(Fault.UNFIT_RESULT);
      }
      values[i] = value;
    }
    if (byId.size() != values.length) throw new CustomScorerFailed(Fault.UNFIT_RESULT);
    return values;
  }

  private static List<Object> label(Reference reference, int row) {
    return List.of(reference.rows().get(row).label());
  }

  private Path write(List<String> header, Reference reference, IntFunction<List<Object>> rest)
      throws IOException {
    // The library's temporary files are for their owner alone, and the sandbox has a user of its
    // own.
    var file = folder.resolve("scorer-" + Ids.next() + ".csv");
    try (var out = Files.newBufferedWriter(file)) {
      out.append(FORMAT.format(header.toArray())).append('\n');
      for (int i = 0; i < reference.rows().size(); i++) {
        var fields = new ArrayList<Object>(List.of(reference.rows().get(i).id()));
        fields.addAll(rest.apply(i));
        out.append(FORMAT.format(fields.toArray())).append('\n');
      }
    }
    return file;
  }
}
