package dev.touchstone.account;

import java.util.Set;
import java.util.UUID;

/**
 * What a program does for a person: it writes its own work and nothing else, and reads only what
 * everybody who may see that work may read anyway, so that nothing leaks into it.
 *
 * @param work id of what it makes: a run
 * @param attempt which try at that work it is
 * @param circles namespaces that everybody who sees the work belongs to
 * @param alone only the person sees the work, so what is private to that person may go into it
 */
public record Errand(UUID work, int attempt, Set<UUID> circles, boolean alone) {

  /** A request with this attribute takes the tokens of errands only. */
  public static final String ONLY = "dev.touchstone.errandsOnly";

  public Errand {
    circles = Set.copyOf(circles);
  }
}
