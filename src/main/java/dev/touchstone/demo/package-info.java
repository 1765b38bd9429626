/** The demo workspace: fills a new server through the same services people use. */
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
      "report",
      "leaderboard",
      "leaderboard :: score",
      "verification"
    })
package dev.touchstone.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
