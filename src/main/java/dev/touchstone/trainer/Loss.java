package dev.touchstone.trainer;

import java.util.Arrays;

/** What boosting drives down: how scores become answers, and which way a score should move. */
sealed interface Loss {

  static Loss of(Task task) {
    return switch (task.outputs()) {
      case 1 -> new Squared();
      case 2 -> new Binary();
      default -> new Multinomial(task.outputs());
    };
  }

  /** How many scores a row has, and so how many trees a round grows. */
  int scores();

  /** The scores to start from: the best that are the same for every row. */
  double[] start(double[] truth);

  /** The answer for a row: probabilities, or a number. */
  double[] answer(double[] scores);

  /** The first derivative of the row's loss by score {@code k}. */
  double slope(int k, double truth, double[] answer);

  /** The second derivative of the row's loss by score {@code k}, or a bound near it. */
  double bend(int k, double[] answer);

  /** Half the squared error. */
  record Squared() implements Loss {

    @Override
    public int scores() {
      return 1;
    }

    @Override
    public double[] start(double[] truth) {
      return new double[] {Arrays.stream(truth).average().orElseThrow()};
    }

    @Override
    public double[] answer(double[] scores) {
      return scores.clone();
    }

    @Override
    public double slope(int k, double truth, double[] answer) {
      return answer[0] - truth;
    }

    @Override
    public double bend(int k, double[] answer) {
      return 1;
    }
  }

  /** Log loss of two classes; the score is the log odds of the second. */
  record Binary() implements Loss {

    @Override
    public int scores() {
      return 1;
    }

    @Override
    public double[] start(double[] truth) {
      var share = Arrays.stream(truth).average().orElseThrow();
      return new double[] {Math.log(share / (1 - share))};
    }

    @Override
    public double[] answer(double[] scores) {
      var p = 1 / (1 + Math.exp(-scores[0]));
      return new double[] {1 - p, p};
    }

    @Override
    public double slope(int k, double truth, double[] answer) {
      return answer[1] - truth;
    }

    @Override
    public double bend(int k, double[] answer) {
      return Math.max(1e-9, answer[0] * answer[1]);
    }
  }

  /** Log loss of several classes through the softmax; the bend is the Hessian's diagonal. */
  record Multinomial(int scores) implements Loss {

    @Override
    public double[] start(double[] truth) {
      var counts = new double[scores];
      Arrays.stream(truth).forEach(k -> counts[(int) k]++);
      return Arrays.stream(counts).map(n -> Math.log(Math.max(n, 0.5) / truth.length)).toArray();
    }

    @Override
    public double[] answer(double[] scores) {
      return Softmax.of(scores);
    }

    @Override
    public double slope(int k, double truth, double[] answer) {
      return answer[k] - (truth == k ? 1 : 0);
    }

    @Override
    public double bend(int k, double[] answer) {
      return Math.max(1e-9, answer[k] * (1 - answer[k]));
    }
  }
}
