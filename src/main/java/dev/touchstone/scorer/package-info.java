/** Runs the scorers that organisers give, in the sandbox that also fences runs in. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "worker", "leaderboard"})
package dev.touchstone.scorer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
