package dev.touchstone.base;

/** The state of things does not allow this now; nothing was changed. */
public class Conflict extends Problem {
  public Conflict(String message) {
    super(Kind.CONFLICT, message);
  }
}
