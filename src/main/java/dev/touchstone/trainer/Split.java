package dev.touchstone.trainer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/**
 * Which rows are learnt from and which are held back to measure on, each in rising order.
 *
 * @param train places of rows
 * @param validation places of rows
 */
record Split(int[] train, int[] validation) {

  /**
   * Holds back a share of the rows, drawn by the seed; of each class the same share, so that none
   * is missing by bad luck. A class with a single row stays with the training rows.
   */
  static Split of(Task task, double[] truth, double share, long seed) {
    var strata = new TreeMap<Double, List<Integer>>();
    for (var row = 0; row < truth.length; row++) {
      var stratum = task.classifies() ? truth[row] : 0.0;
      strata.computeIfAbsent(stratum, any -> new ArrayList<>()).add(row);
    }
    var random = new Random(seed);
    var train = new ArrayList<Integer>();
    var validation = new ArrayList<Integer>();
    for (var rows : strata.values()) {
      Collections.shuffle(rows, random);
      var held = (int) Math.min(rows.size() - 1, Math.round(rows.size() * share));
      validation.addAll(rows.subList(0, held));
      train.addAll(rows.subList(held, rows.size()));
    }
    return new Split(sorted(train), sorted(validation));
  }

  private static int[] sorted(List<Integer> rows) {
    return rows.stream().mapToInt(Integer::intValue).sorted().toArray();
  }
}
