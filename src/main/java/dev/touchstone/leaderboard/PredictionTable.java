package dev.touchstone.leaderboard;

import dev.touchstone.leaderboard.score.Predictions;
import java.util.ArrayList;
import java.util.List;

/** Predictions as they were read, as the fields of a plain table. */
record PredictionTable(List<String> classes, Predictions predictions) {
  List<String> header() {
    var header = new ArrayList<>(List.of("id", "prediction"));
    if (predictions instanceof Predictions.Classes given && given.probabilities() != null) {
      classes.forEach(name -> header.add("p_" + name));
    }
    return header;
  }

  /** What stands behind the id. */
  List<Object> row(int row) {
    return switch (predictions) {
      case Predictions.Numbers numbers -> List.of(numbers.values()[row]);
      case Predictions.Texts texts -> List.of(texts.values().get(row));
      case Predictions.Classes given -> classes(given, row);
    };
  }

  private List<Object> classes(Predictions.Classes given, int row) {
    var fields = new ArrayList<Object>(List.of(classes.get(given.index()[row])));
    var probabilities = given.probabilities();
    if (probabilities != null) {
      for (var likelihoods : probabilities) fields.add(likelihoods[row]);
    }
    return fields;
  }
}
