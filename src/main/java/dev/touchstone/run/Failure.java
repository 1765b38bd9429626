package dev.touchstone.run;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a run failed.
 *
 * @param reason for a person
 * @param exitCode null when the program did not exit by itself
 * @param lastLines the end of the log
 */
public record Failure(String reason, @Nullable Integer exitCode, List<String> lastLines) {

  public Failure {
    lastLines = List.copyOf(lastLines);
  }
}
