package dev.touchstone.report;

import dev.touchstone.account.Namespaces;
import dev.touchstone.base.Address;
import dev.touchstone.base.NameStem;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds addresses for new reports. */
@Component
class ReportNames {
  private final ReportStore store;
  private final Namespaces namespaces;

  ReportNames(ReportStore store, Namespaces namespaces) {
    this.store = store;
    this.namespaces = namespaces;
  }

  /** The word closest to the title, numbered if it is taken, be it by one in the bin. */
  Address free(UUID namespace, String title) {
    NameStem stem = NameStem.of(title, "report");
    String name = stem.free(store.names(namespace, stem.word()));
    return new Address(namespaces.byId(namespace).name(), name);
  }
}
