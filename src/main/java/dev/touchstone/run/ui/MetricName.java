package dev.touchstone.run.ui;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A metric's key as people read it: {@code val_roc_auc} is “Validation ROC AUC”. */
public record MetricName(String key) {
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("val", "validation"),
          Map.entry("train", "training"),
          Map.entry("auc", "AUC"),
          Map.entry("roc", "ROC"),
          Map.entry("rmse", "RMSE"),
          Map.entry("mse", "MSE"),
          Map.entry("mae", "MAE"),
          Map.entry("f1", "F1"),
          Map.entry("r2", "R²"),
          Map.entry("gpu", "GPU"),
          Map.entry("cpu", "CPU"));

  /** What a run is judged by, the most telling first. */
  private static final List<String> TELLING =
      List.of(
          "val_accuracy",
          "val_rmse",
          "val_roc_auc",
          "val_f1_macro",
          "val_mae",
          "val_log_loss",
          "val_r2",
          "val_loss");

  public String words() {
    String text =
        Arrays.stream(key.split("[_./\\s]+"))
            .map(word -> WORDS.getOrDefault(word.toLowerCase(Locale.ROOT), word))
            .collect(Collectors.joining(" "));
    return text.isEmpty() ? key : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /** Metric keys, the most telling first, then those of the validation, then by name. */
  public static final Comparator<String> MOST_TELLING =
      Comparator.<String>comparingInt(key -> place(key))
          .thenComparing(key -> !key.startsWith("val"))
          .thenComparing(Comparator.naturalOrder());

  private static int place(String key) {
    int place = TELLING.indexOf(key);
    return place < 0 ? TELLING.size() : place;
  }
}
