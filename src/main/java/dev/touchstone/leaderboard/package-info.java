/** Benchmarks, submissions, scoring and ranking: which differences between results are real. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "base",
      "account",
      "access",
      "access::ui",
      "storage",
      "catalog",
      "catalog::ui",
      "experiment",
      "run",
      "run::ui"
    })
package dev.touchstone.leaderboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
