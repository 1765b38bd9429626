/** Who someone is: people, teams, sign-in and tokens. */
@NullMarked
@ApplicationModule(allowedDependencies = "base")
package dev.touchstone.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
