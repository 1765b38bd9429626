/** Models: what runs made, and the registry of those that are used under a name. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "base",
      "account",
      "access",
      "access::ui",
      "storage",
      "experiment",
      "run",
      "run::ui"
    })
package dev.touchstone.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
