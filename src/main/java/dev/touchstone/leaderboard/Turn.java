package dev.touchstone.leaderboard;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A submission that was let through: what it counts against.
 *
 * @param day the organisers' date. It is kept with the submission, so that a clock that jumps gives
 *     nobody more than the limit of a date
 */
record Turn(UUID phaseId, LocalDate day) {}
