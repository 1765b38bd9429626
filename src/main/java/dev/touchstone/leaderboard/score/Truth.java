package dev.touchstone.leaderboard.score;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The labels of test rows, in one fixed order. Never leaves the scorer. */
public sealed interface Truth {
  int size();

  /**
   * How much each row counts, as scikit-learn's {@code sample_weight}: a row of weight 2 counts as
   * two rows do. Null where each counts once.
   */
  double @Nullable [] weights();

  /** The labels of some of the rows. */
  Truth rows(int[] rows);

  /**
   * Labels as text, read as the task has them.
   *
   * @param classes for classes their names in order, else empty
   * @param labels one for each row, each of them one that {@link Task#wrongLabel} finds nothing
   *     wrong with
   * @param queries for a ranking the query of each row, else null
   * @param weights how much each row counts; null if each counts once
   */
  static Truth of(
      Task task,
      List<String> classes,
      List<String> labels,
      @Nullable List<String> queries,
      double @Nullable [] weights) {
    return switch (task) {
      case CLASSIFICATION -> new Classes(classes, Labelled.classes(labels, classes), weights);
      case REGRESSION -> new Numbers(Labelled.numbers(labels), weights);
      case RANKING ->
          new Relevances(Labelled.numbers(labels), Labelled.queries(labels, queries), weights);
      case SEGMENTATION, DETECTION, TEXT -> new Texts(labels, weights);
    };
  }

  /** Row {@code i} is of class {@code classes.get(index[i])}. */
  record Classes(List<String> classes, int[] index, double @Nullable [] weights) implements Truth {
    public Classes {
      Weights.require(weights, index.length);
    }

    public Classes(List<String> classes, int[] index) {
      this(classes, index, null);
    }

    @Override
    public int size() {
      return index.length;
    }

    @Override
    public Classes rows(int[] rows) {
      return new Classes(classes, Pick.of(index, rows), Weights.rows(weights, rows));
    }
  }

  /** Row {@code i} has the value {@code values[i]}. */
  record Numbers(double[] values, double @Nullable [] weights) implements Truth {
    public Numbers {
      Weights.require(weights, values.length);
    }

    public Numbers(double[] values) {
      this(values, null);
    }

    @Override
    public int size() {
      return values.length;
    }

    @Override
    public Numbers rows(int[] rows) {
      return new Numbers(Pick.of(values, rows), Weights.rows(weights, rows));
    }
  }

  /**
   * Row {@code i} answers a query and is relevant to it as much as {@code values[i]} says, 0 being
   * not at all.
   *
   * @param query rows of one query have the same number
   * @param weights a query counts as its rows do, which must all weigh the same
   */
  record Relevances(double[] values, int[] query, double @Nullable [] weights) implements Truth {
    public Relevances {
      Weights.require(weights, values.length);
      Queries.require(query, weights);
    }

    public Relevances(double[] values, int[] query) {
      this(values, query, null);
    }

    @Override
    public int size() {
      return values.length;
    }

    @Override
    public Relevances rows(int[] rows) {
      return new Relevances(
          Pick.of(values, rows), Pick.of(query, rows), Weights.rows(weights, rows));
    }

    /** The rows of each query, queries in the order in which they first come. */
    List<int[]> byQuery() {
      return Queries.rows(query);
    }

    double @Nullable [] queryWeights() {
      return weights == null ? null : byQuery().stream().mapToDouble(r -> weights[r[0]]).toArray();
    }
  }

  /** Row {@code i} has this text: an answer, a mask, the boxes in an image. */
  record Texts(List<String> values, double @Nullable [] weights) implements Truth {
    public Texts {
      values = List.copyOf(values);
      Weights.require(weights, values.size());
    }

    public Texts(List<String> values) {
      this(values, null);
    }

    @Override
    public int size() {
      return values.size();
    }

    @Override
    public Texts rows(int[] rows) {
      return new Texts(Pick.of(values, rows), Weights.rows(weights, rows));
    }
  }
}
