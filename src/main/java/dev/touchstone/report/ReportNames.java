package dev.touchstone.report;

import dev.touchstone.account.Namespaces;
import dev.touchstone.base.Address;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds addresses for new reports. */
@Component
class ReportNames {
  private static final int STEM = 50;

  private final ReportStore store;
  private final Namespaces namespaces;

  ReportNames(ReportStore store, Namespaces namespaces) {
    this.store = store;
    this.namespaces = namespaces;
  }

  /** The word closest to the title, numbered if it is taken, be it by one in the bin. */
  Address free(UUID namespace, String title) {
    String word = Address.wordFrom(title.substring(0, Math.min(STEM, title.length())));
    String stem = word.isEmpty() ? "report" : word;
    Set<String> taken = store.names(namespace, stem);
    String name =
        Stream.iterate(1, n -> n + 1)
            .map(n -> n == 1 ? stem : stem + "-" + n)
            .filter(candidate -> !taken.contains(candidate))
            .findFirst()
            .orElseThrow();
    return new Address(namespaces.byId(namespace).name(), name);
  }
}
