/** What is asked: experiments and recipes. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"base", "account", "access", "access::ui", "catalog", "catalog::ui"})
package dev.touchstone.experiment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
