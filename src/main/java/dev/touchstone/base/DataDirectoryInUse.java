package dev.touchstone.base;

import java.nio.file.Path;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Two servers on one data directory would ruin it: the second does not start. */
public class DataDirectoryInUse extends Problem {
  DataDirectoryInUse(Path directory) {
    super(Kind.CONFLICT, "Another Touchstone server uses the data directory " + directory + ".");
  }

  /** Says it in two lines instead of a stack trace. */
  static class Analyzer extends AbstractFailureAnalyzer<DataDirectoryInUse> {
    @Override
    protected FailureAnalysis analyze(Throwable root, DataDirectoryInUse cause) {
      return new FailureAnalysis(
          cause.text(),
          "Stop that server, or start this one with another directory: --data DIR.",
          cause);
    }
  }
}
