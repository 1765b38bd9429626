/** Re-executes what made an entry, and says whether its score comes out again. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "base",
      "account",
      "access",
      "storage",
      "catalog",
      "experiment",
      "run",
      "worker",
      "leaderboard",
      "leaderboard::score",
      "leaderboard::ui"
    })
package dev.touchstone.verification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
