/** Reports: pages of text and live figures, for whoever may see all that they show. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "base",
      "account",
      "access",
      "access::ui",
      "experiment",
      "run",
      "run::ui"
    })
package dev.touchstone.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
