/** Datasets: what a team knows about its data, in numbered versions that never change. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "account", "access", "access::ui", "storage"})
package dev.touchstone.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
