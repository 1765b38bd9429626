package dev.touchstone.worker;

import dev.touchstone.run.WorkOrder;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/** The directory of one attempt: what the worker must still know after a restart lies here. */
record Desk(Path directory) {

  static Desk of(Path attempts, WorkOrder order) {
    return new Desk(attempts.resolve(order.runId() + "-" + order.attempt()));
  }

  void make() {
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sandbox makes this one itself; its name is unique, so its control groups' are. */
  Path sandbox() {
    return directory.resolve(directory.getFileName());
  }

  /** What the program reads. */
  Path order() {
    return directory.resolve("order.json");
  }

  /** Notes down a small set of facts so that they are there whole or not at all. */
  void note(String name, Properties facts) {
    Path draft = directory.resolve(name + ".tmp");
    try (Writer writer = Files.newBufferedWriter(draft)) {
      facts.store(writer, null);
      writer.flush();
      Files.move(draft, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Empty when nothing was noted under that name. */
  Properties noted(String name) {
    var facts = new Properties();
    if (!Files.exists(directory.resolve(name))) return facts;
    try (Reader reader = Files.newBufferedReader(directory.resolve(name))) {
      facts.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return facts;
  }
}
