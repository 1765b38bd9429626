package dev.touchstone.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Asks a program of this machine something and takes no for an answer. */
final class Answer {

  private static final int PATIENCE_SECONDS = 10;

  private Answer() {}

  /** What the command printed; empty when it is not there, failed or took too long. */
  static Optional<String> of(String... command) {
    try {
      Path output = Files.createTempFile("touchstone-answer", ".txt");
      try {
        return ask(command, output);
      } finally {
        Files.deleteIfExists(output);
      }
    } catch (IOException notThere) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static Optional<String> ask(String[] command, Path output)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(output.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    process.getOutputStream().close();
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) process.destroyForcibly();
    else if (process.exitValue() == 0) return Optional.of(Files.readString(output).strip());
    return Optional.empty();
  }
}
