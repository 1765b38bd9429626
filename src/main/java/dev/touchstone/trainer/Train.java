package dev.touchstone.trainer;

import dev.touchstone.client.TouchstoneClient;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The program of the built-in trainers. It reads the order that the environment variable {@code
 * TOUCHSTONE_ORDER} names, tells how it goes as {@link TouchstoneClient#of(Map)} finds out, writes
 * results into {@code TOUCHSTONE_OUT} and logs to standard output.
 *
 * <p>Exit codes: 0 done; 1 something broke; 2 the order or its data cannot be used; 3 this machine
 * lacks what the order needs; 4 out of memory.
 */
public final class Train {

  private static final int BROKEN = 1;
  private static final int OUT_OF_MEMORY = 4;

  private final PrintStream log;

  private Train(PrintStream log) {
    this.log = log;
  }

  /** Starts the program; all it needs is in the environment. */
  public static void main(String[] args) {
    var out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    System.exit(run(System.getenv(), out));
  }

  /** Carries out the order; returns the exit code. */
  static int run(Map<String, String> environment, PrintStream log) {
    try {
      new Train(log).train(environment);
      return 0;
    } catch (Refused e) {
      log.println(e.getMessage());
      return e.exitCode();
    } catch (OutOfMemoryError e) {
      log.println("Out of memory: ask for more memory or for a smaller table.");
      return OUT_OF_MEMORY;
    } catch (IOException | RuntimeException | LinkageError e) {
      log.println("The training broke: " + e + where(e));
      return BROKEN;
    }
  }

  private static String where(Throwable e) {
    var frames = e.getStackTrace();
    return frames.length == 0 ? "" : " (at " + frames[0] + ")";
  }

  private void train(Map<String, String> environment) throws IOException {
    var order = Order.read(path(environment, "TOUCHSTONE_ORDER"));
    var out = path(environment, "TOUCHSTONE_OUT");
    try (var client = client(environment);
        var run = client.begin(environment.getOrDefault("TOUCHSTONE_EXPERIMENT", ""), "")) {
      carryOut(order, new Journal(run, log), out);
    }
  }

  private static TouchstoneClient client(Map<String, String> environment) {
    if (!environment.containsKey("TOUCHSTONE_EVENTS")
        && !environment.containsKey("TOUCHSTONE_URL")) {
      throw Refused.order("Neither TOUCHSTONE_EVENTS nor TOUCHSTONE_URL is set: nobody listens.");
    }
    return TouchstoneClient.of(environment);
  }

  private static Path path(Map<String, String> environment, String variable) {
    var value = environment.get(variable);
    if (value == null || value.isBlank()) {
      throw Refused.order("The environment variable %s is not set.", variable);
    }
    return Path.of(value);
  }

  private static void carryOut(Order order, Journal journal, Path out) throws IOException {
    var params = new Params(order.params());
    var trainer = Trainer.named(order, params);
    var share = params.number("validation_fraction", 0.2, 0.01, 0.9);
    params.requireAllKnown(order.trainer());
    params.used().forEach(journal::param);
    var study = Study.of(order, share);
    introduce(order, study, journal);
    var model = trainer.fit(study, journal);
    new Results(out, study).write(order, model);
    journal.done(out);
  }

  private static void introduce(Order order, Study study, Journal journal) {
    journal.tag("trainer", order.trainer());
    new TreeMap<>(study.facts()).forEach(journal::tag);
    journal.say(
        "%s for “%s”: %,d rows to learn from, %,d to measure on, %d columns",
        order.trainer(),
        order.target(),
        study.train().size(),
        study.validation().size(),
        study.encoder().features().size());
    if (study.withoutTruth() > 0) {
      journal.say("left out %,d rows without a value in the target", study.withoutTruth());
    }
    study.encoder().dropped().forEach((name, why) -> journal.say("left out “%s”: %s", name, why));
  }
}
