package dev.touchstone.leaderboard.score;

import dev.touchstone.base.Problem;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * A program of its own that holds a file of predictions against a file with the truth, with the
 * metrics, the reader and the resamples that leaderboards use.
 */
public final class ScoreCommand {
  /** The seed of the resamples, so that the same files give the same interval. */
  static final long SEED = 20_260_101;

  private static final int SCORED = 0;
  private static final int CANNOT = 1;
  private static final int BAD_FILE = 2;

  /** Rows drawn in all resamples together. */
  private static final long DRAWS = 100_000_000;

  private static final int FEWEST = 40;

  private final PrintStream out;
  private final PrintStream error;

  ScoreCommand(PrintStream out, PrintStream error) {
    this.out = out;
    this.error = error;
  }

  public static void main(String[] words) {
    var error = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(new ScoreCommand(out, error).run(words));
  }

  /**
   * Gives the exit code: 0 scored, 1 cannot be asked like this, 2 one of the files is not right.
   */
  int run(String... words) {
    try {
      return score(ScoreOptions.of(words));
    } catch (IOException unreadable) {
      return fail("%s cannot be read.".formatted(unreadable.getMessage()));
    } catch (Problem asked) {
      return fail(asked.text());
    }
  }

  private int score(ScoreOptions options) throws IOException {
    var metric = options.metric();
    TruthFile truth;
    try {
      truth = truth(options);
      metric.requireFit(truth.truth());
    } catch (Problem wrong) {
      return badTruth(metric, wrong.text());
    }
    var expected = new Expected(metric, truth.classes(), truth.ids());
    var reading =
        PredictionReader.read(readable(options.predictions()), expected, options.names().id());
    var predictions = reading.predictions();
    return predictions == null
        ? bad(metric, reading.report())
        : scored(metric, metric.over(truth.truth(), predictions), reading.report());
  }

  private static TruthFile truth(ScoreOptions options) throws IOException {
    return TruthFile.read(
        readable(options.truth()), options.names(), options.metric().task(), options.classes());
  }

  private static ByteSource readable(Path file) throws IOException {
    if (!Files.isRegularFile(file)) throw new IOException("“%s”".formatted(file));
    return () -> Files.newInputStream(file);
  }

  private int scored(Metric metric, Statistic statistic, ValidationReport report) {
    var resamples = new Resamples(SEED, resamples(statistic.size()));
    var estimate = Estimate.of(statistic, resamples);
    var interval = estimate.interval().within(metric.range());
    var line = new LinkedHashMap<String, Object>();
    line.put("metric", metric.key());
    line.put("value", estimate.value());
    line.put("interval", List.of(interval.low(), interval.high()));
    line.put("n", report.expected());
    line.put("resamples", resamples.count());
    line.put("seed", SEED);
    line.put("notices", report.notices());
    print(line);
    return SCORED;
  }

  /** As many as usual up to 50,000 rows, then fewer: such intervals are narrow anyway. */
  static int resamples(int rows) {
    return (int) Math.clamp(DRAWS / Math.max(1, rows), FEWEST, Resamples.USUAL);
  }

  private int bad(Metric metric, ValidationReport report) {
    error.println(report.summary() + ".");
    for (var finding : report.findings()) {
      error.printf("  %s: %,d%n", finding.fault().words(), finding.count());
      finding.examples().forEach(example -> error.println("    " + example));
    }
    report.notices().forEach(notice -> error.println("  " + notice));
    print(described(metric, report));
    return BAD_FILE;
  }

  private static Map<String, Object> described(Metric metric, ValidationReport report) {
    var line = new LinkedHashMap<String, Object>();
    line.put("metric", metric.key());
    line.put("problem", report.summary());
    line.put("rows", report.rows());
    line.put("expected", report.expected());
    line.put("findings", report.findings());
    line.put("notices", report.notices());
    return line;
  }

  private int badTruth(Metric metric, String words) {
    error.println(words);
    print(Map.of("metric", metric.key(), "problem", words, "findings", List.of()));
    return BAD_FILE;
  }

  private int fail(String words) {
    error.println(words + " See ./touchstone score --help");
    return CANNOT;
  }

  private void print(Map<String, Object> line) {
    out.println(new JsonMapper().writeValueAsString(line));
  }
}
