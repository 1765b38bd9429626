package dev.touchstone.trainer;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Writes what becomes of a run's learning into the directory {@code TOUCHSTONE_OUT}. */
record Results(Path directory, Study study) {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

  void write(Order order, Model model) throws IOException {
    Files.createDirectories(directory);
    var validation = study.validation();
    predictions(
        "validation.csv", study.validationIds(), model.predict(validation.x()), validation.truth());
    var test = study.test();
    if (test != null) {
      predictions("predictions.csv", test.ids(), model.predict(test.x()), null);
    }
    describe(order, model);
    importance(model);
    model.save(directory);
  }

  private void predictions(
      String file, List<String> ids, double[][] predicted, double @Nullable [] truth)
      throws IOException {
    try (var csv = FORMAT.print(Files.newBufferedWriter(directory.resolve(file)))) {
      csv.printRecord(header(truth != null));
      for (var row = 0; row < predicted.length; row++) {
        csv.print(ids.get(row));
        values(csv, predicted[row]);
        if (truth != null) {
          csv.print(study.task().classifies() ? name(truth[row]) : truth[row]);
        }
        csv.println();
      }
    }
  }

  private List<String> header(boolean withTruth) {
    var classes = study.task().classes().stream().map(name -> "p_" + name);
    var start = Stream.concat(Stream.of("id", "prediction"), classes);
    return Stream.concat(start, withTruth ? Stream.of("actual") : Stream.empty()).toList();
  }

  private void values(CSVPrinter csv, double[] values) throws IOException {
    if (!study.task().classifies()) {
      csv.print(values[0]);
      return;
    }
    csv.print(name(Scores.top(values)));
    for (var p : values) {
      csv.print(p);
    }
  }

  private String name(double place) {
    return study.task().classes().get((int) place);
  }

  private void describe(Order order, Model model) throws IOException {
    var json = new JsonObject();
    json.addProperty("trainer", order.trainer());
    json.addProperty("task", study.task().classifies() ? "classification" : "regression");
    json.addProperty("target", study.task().target());
    json.add("classes", texts(study.task().classes()));
    json.add("columns", features());
    json.add("model", model.describe());
    var gson = new GsonBuilder().serializeSpecialFloatingPointValues().create();
    Files.writeString(directory.resolve("model.json"), gson.toJson(json) + "\n");
  }

  private JsonArray features() {
    var features = new JsonArray();
    for (var feature : study.encoder().features()) {
      var json = new JsonObject();
      json.addProperty("column", feature.column());
      switch (feature) {
        case Feature.Quantity quantity -> {
          json.addProperty("median", quantity.median());
          json.addProperty("marksMissing", quantity.marksMissing());
        }
        case Feature.Category category ->
            json.add("levels", texts(List.copyOf(category.levels().keySet())));
      }
      features.add(json);
    }
    return features;
  }

  private static JsonArray texts(List<String> texts) {
    var array = new JsonArray();
    texts.forEach(array::add);
    return array;
  }

  private void importance(Model model) throws IOException {
    var weights = model.importance();
    if (weights.isPresent()) {
      var shares = study.encoder().shares(weights.get()).entrySet().stream();
      var sorted = shares.sorted(Map.Entry.<String, Double>comparingByValue().reversed()).toList();
      try (var csv =
          FORMAT.print(Files.newBufferedWriter(directory.resolve("feature_importance.csv")))) {
        csv.printRecord("feature", "importance");
        for (var share : sorted) {
          csv.printRecord(share.getKey(), share.getValue());
        }
      }
    }
  }
}
