package dev.touchstone.leaderboard;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a submission counts against.
 *
 * @param phaseId null for what counts against nothing: refused files and baselines
 * @param day the organisers' date. It is kept with the submission, so that a clock that jumps gives
 *     nobody more than the limit of a date
 */
record Turn(@Nullable UUID phaseId, LocalDate day) {}
