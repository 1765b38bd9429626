/** Carries out claimed work orders on this machine, inside the sandbox. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "account", "run", "storage"})
package dev.touchstone.worker;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
