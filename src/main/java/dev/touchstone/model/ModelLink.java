package dev.touchstone.model;

import java.util.UUID;

/**
 * A logged model that a run took in or made.
 *
 * @param step at which the run made it; 0 for what it took in
 */
public record ModelLink(UUID runId, UUID modelId, Role role, long step) {
  public enum Role {
    INPUT,
    OUTPUT
  }
}
