package dev.touchstone.base;

/** The viewer may see the thing but not do this to it. */
public class Forbidden extends Problem {
  public Forbidden(String message) {
    super(Kind.FORBIDDEN, message);
  }
}
