package dev.touchstone.run;

import java.util.Set;
import java.util.UUID;

/**
 * Where runs are looked for.
 *
 * @param experiments none means no run at all
 * @param withArchived whether runs that were put aside are among them
 */
public record RunScope(Set<UUID> experiments, Lifecycle lifecycle, boolean withArchived) {

  public RunScope {
    experiments = Set.copyOf(experiments);
  }

  /** What people see first: neither put aside nor in the bin. */
  public static RunScope of(UUID experiment) {
    return new RunScope(Set.of(experiment), Lifecycle.ACTIVE, false);
  }
}
