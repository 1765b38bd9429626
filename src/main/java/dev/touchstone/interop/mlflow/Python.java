package dev.touchstone.interop.mlflow;

import java.util.List;
import java.util.stream.Collectors;

/** Texts as MLflow's messages show them. */
final class Python {
  private Python() {}

  static String list(List<String> texts) {
    return texts.stream().map(Python::text).collect(Collectors.joining(", ", "[", "]"));
  }

  static String text(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
