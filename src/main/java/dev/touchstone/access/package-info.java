/** Who may see or do what: the single decision, and the record of what was done. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "account"})
package dev.touchstone.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
