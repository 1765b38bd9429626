package dev.touchstone.model;

import dev.touchstone.base.Conflict;

/** The name is taken in this namespace. */
public class ModelExists extends Conflict {
  ModelExists(String name) {
    super("Registered Model (name=%s) already exists.".formatted(name));
  }
}
