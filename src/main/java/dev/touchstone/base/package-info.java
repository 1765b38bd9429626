/** Ids, addresses, paging, problems and the clock: what every room speaks. */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package dev.touchstone.base;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
