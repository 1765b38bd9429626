package dev.touchstone.catalog.table;

import java.io.BufferedReader;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/** A process that answers each line with a line. It holds a directory which goes with it. */
final class Child {
  /** The process ended without an answer, on its own or because its time was up. */
  static final class Lost extends Exception {
    private final boolean slow;

    Lost(String message, boolean slow) {
      super(message);
      this.slow = slow;
    }

    /** Whether it was killed because its time was up. */
    boolean slow() {
      return slow;
    }
  }

  private final Process process;
  private final Path directory;
  private final Writer questions;
  private final BufferedReader answers;

  private Child(Process process, Path directory) {
    this.process = process;
    this.directory = directory;
    this.questions = process.outputWriter(StandardCharsets.UTF_8);
    this.answers = process.inputReader(StandardCharsets.UTF_8);
  }

  /**
   * Starts the command with an empty environment: a secret of the server's is not there to leak.
   */
  static Child start(List<String> command, Path directory) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().clear();
    builder.redirectError(ProcessBuilder.Redirect.to(errors(directory)));
    try {
      return new Child(builder.start(), directory);
    } catch (IOException e) {
      throw new UncheckedIOException("The table reader does not start", e);
    }
  }

  private static File errors(Path directory) {
    return directory.resolve("errors.txt").toFile();
  }

  /** What the process said on its standard error, at most the first 2,000 bytes. */
  String complaint() {
    try (InputStream errors = new FileInputStream(errors(directory))) {
      return new String(errors.readNBytes(2_000), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      return "nothing that could be read: " + e.getMessage();
    }
  }

  boolean alive() {
    return process.isAlive();
  }

  /** Asks, and kills the process when the answer takes longer than the limit. */
  String ask(String question, Duration limit) throws Lost {
    AtomicBoolean late = new AtomicBoolean();
    CompletableFuture<Void> kill = killAfter(limit, late);
    try {
      questions.write(question + "\n");
      questions.flush();
      return answer(late);
    } catch (IOException e) {
      throw new Lost("it ended", false);
    } finally {
      kill.cancel(false);
    }
  }

  /** Says that it is late before it kills: the end of the answers is seen at once. */
  private CompletableFuture<Void> killAfter(Duration limit, AtomicBoolean late) {
    return CompletableFuture.runAsync(
        () -> {
          late.set(true);
          process.destroyForcibly();
        },
        CompletableFuture.delayedExecutor(limit.toMillis(), TimeUnit.MILLISECONDS));
  }

  private String answer(AtomicBoolean late) throws IOException, Lost {
    String answer = answers.readLine();
    if (answer != null) return answer;
    throw late.get() ? new Lost("it took too long", true) : new Lost("it crashed", false);
  }

  /** Ends the process and removes its directory. */
  void end() {
    process.destroyForcibly().onExit().join();
    try (Stream<Path> files = Files.walk(directory)) {
      files.sorted(Comparator.reverseOrder()).forEach(Child::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
