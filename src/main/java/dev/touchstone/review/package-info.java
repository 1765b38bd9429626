/** Settles arguments about entries: comments, questions, comparison, verdicts, frozen boards. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "base",
      "account",
      "access",
      "access::ui",
      "storage",
      "catalog",
      "run",
      "leaderboard",
      "leaderboard::score",
      "leaderboard::ui"
    })
package dev.touchstone.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
