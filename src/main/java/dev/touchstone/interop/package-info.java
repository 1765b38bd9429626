/** Protocols of other tools, spoken by the rooms they are about. */
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
      "model"
    })
package dev.touchstone.interop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
