package dev.touchstone.lineage;

import dev.touchstone.account.People;
import dev.touchstone.account.Person;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.NotFound;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks at other rooms through the eyes of somebody who may see the thing: rooms answer people, and
 * what nobody may see needs no place in the graph.
 */
@Component
class Witnesses {
  private static final Viewer SERVER =
      new Viewer(new UUID(0, 0), "touchstone", "Touchstone", true, Set.of());

  private final People people;
  private final TransactionTemplate apart;

  Witnesses(People people, PlatformTransactionManager transactions) {
    this.people = people;
    apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
  }

  List<Viewer> all() {
    return people.all(SERVER).stream()
        .map(Person::name)
        .map(people::viewer)
        .flatMap(Optional::stream)
        .toList();
  }

  /** What the first one who may see it sees; empty when nobody may. */
  <T> Optional<T> see(Function<Viewer, T> look) {
    return all().stream().flatMap(viewer -> see(viewer, look).stream()).findFirst();
  }

  /** Outside the transaction of the moment: a refusal would otherwise mark it to be rolled back. */
  <T> Optional<T> see(Viewer viewer, Function<Viewer, T> look) {
    try {
      return Optional.ofNullable(apart.execute(status -> look.apply(viewer)));
    } catch (NotFound notForThisOne) {
      return Optional.empty();
    }
  }
}
