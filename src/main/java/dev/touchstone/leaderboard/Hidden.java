package dev.touchstone.leaderboard;

import dev.touchstone.leaderboard.score.Metric;
import java.util.UUID;

/**
 * What the scorer alone knows of a benchmark.
 *
 * @param reference checksum of the blob with the hidden labels
 * @param seed what the bootstrap resamples follow from
 * @param scorer the benchmark's public scorer hash
 */
record Hidden(UUID benchmarkId, Metric metric, String reference, long seed, String scorer) {}
