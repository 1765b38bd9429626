package dev.touchstone.run;

import java.util.UUID;

/**
 * A room whose runs must hear nothing from outside supplies one: a sealed run has no way to the
 * tracking server either, so that all it makes comes from its recipe and the inputs it was given.
 */
public interface RunSeal {

  /** Whether this run is executed without any way out of its sandbox. */
  boolean sealed(UUID run);
}
