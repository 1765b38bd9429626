package dev.touchstone.access;

import dev.touchstone.account.AccountChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes what happens to people, teams and tokens into the audit log, in the same transaction. */
@Component
class AccountAudit {
  private final Audit audit;

  AccountAudit(Audit audit) {
    this.audit = audit;
  }

  @EventListener
  void on(AccountChanged fact) {
    audit.record(fact.actorId(), fact.actor(), fact.action(), fact.subject(), fact.detail());
  }
}
