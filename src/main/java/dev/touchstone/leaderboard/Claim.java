package dev.touchstone.leaderboard;

import java.util.UUID;

/**
 * A submission that one server holds to score it.
 *
 * @param token proves that the holder still holds it; a result with a token of the past is refused
 * @param version the number its score will have
 */
record Claim(String token, UUID submissionId, String fileSha256, Hidden hidden, int version) {}
