package dev.touchstone.leaderboard;

import java.util.Random;

/** Where ids of rows, splits and seeds come from, which nobody may guess or repeat. */
@FunctionalInterface
interface Lots {
  Random draw();
}
