package dev.touchstone.trainer;

import java.util.List;

/**
 * How a network is built and learns.
 *
 * @param hidden the width of each hidden layer
 * @param dropout the share of hidden values that is left out while learning
 * @param weightDecay the L2 penalty that Adam applies
 * @param device {@code cpu} or {@code cuda:0}
 */
record NetworkPlan(
    List<Integer> hidden,
    double dropout,
    double learningRate,
    double weightDecay,
    long seed,
    String device) {}
