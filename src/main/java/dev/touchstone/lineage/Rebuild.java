package dev.touchstone.lineage;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Makes the graph again from what the rooms know. */
@Component
class Rebuild {
  private static final Logger log = LoggerFactory.getLogger(Rebuild.class);

  private final NodeStore store;
  private final List<Intake> intakes;
  private final TransactionOperations transaction;

  Rebuild(NodeStore store, List<Intake> intakes, TransactionOperations transaction) {
    this.store = store;
    this.intakes = intakes;
    this.transaction = transaction;
  }

  /** At the first start, and after the tables were emptied. */
  @EventListener(ApplicationReadyEvent.class)
  void whenEmpty() {
    if (store.isEmpty()) fromScratch();
  }

  /** In one transaction: readers see the old graph or the new one. */
  void fromScratch() {
    transaction.executeWithoutResult(
        status -> {
          store.clear();
          intakes.forEach(Intake::readAll);
        });
    log.info("The lineage graph was made from what the rooms know");
  }
}
