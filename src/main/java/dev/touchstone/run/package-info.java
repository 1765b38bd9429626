/** Attempts at an answer: launch, queue, parameters, metrics, logs, artifacts, comparison. */
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
      "experiment::ui"
    })
package dev.touchstone.run;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
