package dev.touchstone.trainer;

import dev.touchstone.client.Ending;
import dev.touchstone.client.TrackedRun;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Tells people (by log lines) and Touchstone (by its client) how the learning goes. */
final class Journal {

  private final TrackedRun run;
  private final PrintStream log;

  Journal(TrackedRun run, PrintStream log) {
    this.run = run;
    this.log = log;
  }

  void say(String message, Object... values) {
    log.println(message.formatted(values));
  }

  void param(String key, String value) {
    run.param(key, value);
  }

  void tag(String key, String value) {
    run.tag(key, value);
  }

  /**
   * Reports one finished round.
   *
   * @param round from 1
   * @param rounds how many there are to be
   * @param unit what a round is called ("epoch")
   * @param held what the model now predicts for the held-back rows
   * @return the loss on the held-back rows
   */
  double round(String unit, int round, int rounds, double trainLoss, Study study, double[][] held) {
    var loss = Scores.loss(study.task(), study.validation().truth(), held);
    measured(round, trainLoss, loss, study, held);
    run.progress(round, rounds, unit);
    say("%s %d/%d  loss %s  val_loss %s", unit, round, rounds, brief(trainLoss), brief(loss));
    return loss;
  }

  /**
   * Reports the model that is kept when it is not the last one, as one more step, so that the
   * latest values are those of the model.
   */
  void kept(String unit, int best, int last, double trainLoss, Study study, double[][] held) {
    if (best != last) {
      var loss = Scores.loss(study.task(), study.validation().truth(), held);
      measured(last + 1, trainLoss, loss, study, held);
      say("kept %s %d of %d: val_loss %s was the lowest", unit, best, last, brief(loss));
    }
    run.tag("best_" + unit, Integer.toString(best));
  }

  /** Says that all went well and which files are to be kept. */
  void done(Path results) throws IOException {
    for (var file : files(results)) {
      run.artifact(results.relativize(file).toString(), file);
    }
    run.end(Ending.FINISHED);
    say("done");
  }

  private static List<Path> files(Path directory) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private void measured(int step, double trainLoss, double loss, Study study, double[][] held) {
    run.metric("train_loss", trainLoss, step);
    run.metric("val_loss", loss, step);
    Scores.of(study.task(), study.validation().truth(), held)
        .forEach((name, value) -> run.metric("val_" + name, value, step));
  }

  /** Four digits that count, without an exponent where people can do without. */
  static String brief(double value) {
    var size = Math.abs(value);
    var pattern = size >= 1e6 || (size < 1e-3 && size > 0) ? "%.3e" : size >= 100 ? "%.1f" : "%.4f";
    return String.format(Locale.ROOT, pattern, value);
  }
}
