package dev.touchstone.leaderboard.score;

import java.io.IOException;

/** What was read as UTF-8 is another encoding, so all that was read must be read anew. */
final class NotUtf8 extends IOException {
  private static final long serialVersionUID = 1;
}
