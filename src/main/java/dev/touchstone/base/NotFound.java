package dev.touchstone.base;

/** Absent, or not for this viewer: the two read the same on purpose. */
public class NotFound extends Problem {
  public NotFound(String what, Object id) {
    super(
        Kind.NOT_FOUND,
        "There is no " + what + " “" + id + "”, or you may not see it. Check the address.");
  }
}
