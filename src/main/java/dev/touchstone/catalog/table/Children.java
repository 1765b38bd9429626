package dev.touchstone.catalog.table;

import dev.touchstone.catalog.TableFailed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The child processes that read tables. They start when first needed and stay. One that crashed or
 * ran out of time fails its own question only; the next question starts another.
 */
final class Children {
  private static final Logger log = LoggerFactory.getLogger(Children.class);
  private static final int MOST = 2;

  private final ConcurrentLinkedDeque<Child> idle = new ConcurrentLinkedDeque<>();
  private final Semaphore places = new Semaphore(MOST, true);
  private final Function<Path, List<String>> command;
  private final Duration limit;

  /**
   * @param command the command line, given the directory that the process may write to
   * @param limit how long an answer may take
   */
  Children(Function<Path, List<String>> command, Duration limit) {
    this.command = command;
    this.limit = limit;
  }

  String ask(String question) {
    places.acquireUninterruptibly();
    try {
      return ask(ready(), question);
    } finally {
      places.release();
    }
  }

  /**
   * A child that had idled may have died before this question: that is not the question's fault.
   */
  private String ask(Optional<Child> idled, String question) {
    try {
      if (idled.isPresent()) return answer(idled.get(), question);
    } catch (Child.Lost e) {
      if (e.slow()) throw failed(e);
    }
    try {
      return answer(start(), question);
    } catch (Child.Lost e) {
      throw failed(e);
    }
  }

  private String answer(Child child, String question) throws Child.Lost {
    try {
      String answer = child.ask(question, limit);
      idle.push(child);
      return answer;
    } catch (Child.Lost e) {
      log.warn(
          "The table reader was lost ({}) by {}. It said: {}",
          e.getMessage(),
          question,
          child.complaint());
      child.end();
      throw e;
    }
  }

  private static TableFailed failed(Child.Lost lost) {
    return new TableFailed(
        "The table could not be read: the reader was stopped because "
            + lost.getMessage()
            + " or needed too much memory. Nothing was changed. Try a smaller file, or Parquet.");
  }

  private Optional<Child> ready() {
    for (Child child = idle.poll(); child != null; child = idle.poll()) {
      if (child.alive()) return Optional.of(child);
      child.end();
    }
    return Optional.empty();
  }

  private Child start() {
    try {
      Path directory = Files.createTempDirectory("touchstone-table");
      return Child.start(command.apply(directory), directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends those that are idle; to be called when nobody asks any more. */
  void end() {
    for (Child child = idle.poll(); child != null; child = idle.poll()) child.end();
  }
}
