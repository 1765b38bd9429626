/** What a number on a board is made of: metrics, the prediction file, resamples and ranks. */
@NamedInterface("score")
@NullMarked
package dev.touchstone.leaderboard.score;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
