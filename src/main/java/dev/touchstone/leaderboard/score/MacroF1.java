package dev.touchstone.leaderboard.score;

/**
 * The unweighted mean over classes of F1 = 2 TP / (2 TP + FP + FN). A class that neither the truth
 * nor the prediction names is left out, as scikit-learn's {@code f1_score(average="macro")} does; a
 * class named by only one of them counts 0.
 */
record MacroF1(int[] truth, int[] predicted, int classes) implements Statistic {
  @Override
  public int size() {
    return truth.length;
  }

  @Override
  public double of(int[] times) {
    var hits = new long[classes];
    var named = new long[classes];
    for (int i = 0; i < times.length; i++) {
      named[truth[i]] += times[i];
      named[predicted[i]] += times[i];
      hits[truth[i]] += truth[i] == predicted[i] ? times[i] : 0;
    }
    return mean(hits, named);
  }

  /** {@code named} is how often truth and prediction name the class together: 2 TP + FP + FN. */
  private static double mean(long[] hits, long[] named) {
    var sum = 0.0;
    var present = 0;
    for (int k = 0; k < hits.length; k++) {
      if (named[k] > 0) {
        sum += 2.0 * hits[k] / named[k];
        present++;
      }
    }
    return sum / present;
  }
}
