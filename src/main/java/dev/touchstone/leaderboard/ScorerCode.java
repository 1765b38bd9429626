package dev.touchstone.leaderboard;

/**
 * The code of an organiser's own scorer.
 *
 * @param sha256 of its bytes, by which they are kept
 */
record ScorerCode(ScorerLanguage language, String sha256) {}
