package dev.touchstone.run;

import dev.touchstone.base.Problem;
import java.util.UUID;

/** A parameter is written once: the run was made with the first value. */
public class ParamChanged extends Problem {

  public ParamChanged(UUID run, String name, String kept, String sent) {
    super(
        Kind.MALFORMED,
        "The parameter “%s” of run %s is “%s” and cannot become “%s”. Nothing of this request was kept."
            .formatted(name, run, Clip.to(200, kept), Clip.to(200, sent)));
  }
}
