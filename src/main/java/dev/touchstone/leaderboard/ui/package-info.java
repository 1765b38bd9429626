/** Screens of leaderboards: who ties, how sure that is, and how to take part. */
@NullMarked
@NamedInterface("ui")
package dev.touchstone.leaderboard.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
