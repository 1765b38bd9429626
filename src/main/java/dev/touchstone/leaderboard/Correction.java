package dev.touchstone.leaderboard;

/**
 * What a correction of hidden labels would touch.
 *
 * @param rows how many rows it names
 * @param submissions how many have a score, and are scored again
 * @param entries how many entries those are of
 */
public record Correction(int rows, int submissions, int entries) {}
