package dev.touchstone.leaderboard;

import java.time.Instant;

/**
 * What exactly a score is a score of. Whoever repeats it with the same four hashes must get the
 * same number.
 *
 * @param version 1 for the first score of a submission; it grows with each re-scoring
 * @param scorer SHA-256 over the scorer's version, the metric with its parameters and the hidden
 *     rows
 * @param scorerWords such as “scorer 1, roc_auc”
 * @param reference SHA-256 that tells the hidden rows apart without leading to them; empty for
 *     scores that are older than this record
 * @param environment the program that computed it: application, Java and machine
 * @param file SHA-256 of the submitted file
 * @param binding SHA-256 over scorer, reference, environment and file
 */
public record Provenance(
    int version,
    String scorer,
    String scorerWords,
    String reference,
    String environment,
    String file,
    String binding,
    Instant scoredAt) {}
