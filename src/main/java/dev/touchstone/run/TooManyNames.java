package dev.touchstone.run;

import dev.touchstone.base.Problem;
import java.util.UUID;

/** A run cannot keep more different metrics, parameters or tags; what was sent was not kept. */
public final class TooManyNames extends Problem {

  TooManyNames(UUID run, int most, String what) {
    super(
        Kind.INVALID,
        "Run %s has %,d %s already and takes no more. Nothing was kept."
            .formatted(run, most, what));
  }
}
