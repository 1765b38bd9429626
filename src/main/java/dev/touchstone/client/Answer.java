package dev.touchstone.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of a request. */
sealed interface Answer {

  /**
   * The server has it.
   *
   * @param location the path of what was made, if something was
   */
  record Done(@Nullable String location) implements Answer {}

  /**
   * Nobody knows, or not now: it is to be sent again.
   *
   * @param status of the answer; 0 if there was none
   * @param pause how long the server wants to be left alone; null if it did not say
   */
  record Later(int status, String why, @Nullable Duration pause) implements Answer {

    /** Whether the token is what is wrong. */
    boolean unknown() {
      return status == 401 || status == 403;
    }
  }

  /** Sending it again would not help. */
  record Refused(String why) implements Answer {}
}
