package dev.touchstone.account;

import java.util.UUID;

/**
 * Somebody changed who can sign in, who is in which team or what acts for whom. Told in the
 * transaction that changes it.
 *
 * @param action a verb in the past with its object, such as “invited person”
 * @param subject a name, never a secret
 */
public record AccountChanged(
    UUID actorId, String actor, String action, String subject, String detail) {

  static AccountChanged by(Viewer actor, String action, String subject) {
    return new AccountChanged(actor.id(), actor.name(), action, subject, "");
  }
}
