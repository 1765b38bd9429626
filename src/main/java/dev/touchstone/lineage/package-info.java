/** What came from what: dataset version, run, artifact, submission, entry. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "base",
      "account",
      "access",
      "access::ui",
      "catalog",
      "catalog::ui",
      "experiment",
      "run",
      "run::ui",
      "leaderboard"
    })
package dev.touchstone.lineage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
