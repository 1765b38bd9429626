/** The frame: navigation, home, error pages and themes. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "account", "access"})
package dev.touchstone.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
