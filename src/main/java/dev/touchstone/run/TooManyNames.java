package dev.touchstone.run;

import dev.touchstone.base.Problem;
import java.util.UUID;

/** A run cannot keep more different parameters or tags; what was sent was not kept. */
public final class TooManyNames extends Problem {

  TooManyNames(UUID run, String what) {
    super(
        Kind.INVALID,
        "Run %s has 1,000 %s already and takes no more. Nothing was kept.".formatted(run, what));
  }
}
