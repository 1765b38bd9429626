package dev.touchstone.run.ui;

import dev.touchstone.base.ui.Badge;
import dev.touchstone.run.RunState;

/** A run's state as icon and word. */
final class StateBadge extends Badge {

  StateBadge(RunState state) {
    super(tone(state), icon(state), word(state));
  }

  static String word(RunState state) {
    return switch (state) {
      case QUEUED -> "Queued";
      case RUNNING -> "Running";
      case FINISHED -> "Finished";
      case FAILED -> "Failed";
      case CANCELLED -> "Stopped";
    };
  }

  static String icon(RunState state) {
    return switch (state) {
      case QUEUED -> "clock";
      case RUNNING -> "run";
      case FINISHED -> "check";
      case FAILED -> "warn";
      case CANCELLED -> "stop";
    };
  }

  static Tone tone(RunState state) {
    return switch (state) {
      case QUEUED, CANCELLED -> Tone.PLAIN;
      case RUNNING -> Tone.INFO;
      case FINISHED -> Tone.OK;
      case FAILED -> Tone.BAD;
    };
  }
}
