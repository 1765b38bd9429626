package dev.touchstone.leaderboard;

import java.time.Instant;

/**
 * That organisers changed something after a benchmark was made.
 *
 * @param by the name of the person who did
 * @param words what was changed, from what to what
 */
public record RuleChange(Instant at, String by, String words) {}
