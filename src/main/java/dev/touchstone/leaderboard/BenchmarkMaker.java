package dev.touchstone.leaderboard;

import dev.touchstone.access.Access;
import dev.touchstone.access.Audit;
import dev.touchstone.account.Namespaces;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.base.Conflict;
import dev.touchstone.base.Ids;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.catalog.Dataset;
import dev.touchstone.leaderboard.BenchmarkData.Published;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Random;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Makes a benchmark out of a dataset version. */
@Component
class BenchmarkMaker {
  private final BenchmarkStore store;
  private final BenchmarkData data;
  private final References references;
  private final Namespaces namespaces;
  private final Access access;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final Random random = new SecureRandom();

  BenchmarkMaker(
      BenchmarkStore store,
      BenchmarkData data,
      References references,
      Namespaces namespaces,
      Access access,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.data = data;
    this.references = references;
    this.namespaces = namespaces;
    this.access = access;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  Benchmark make(Viewer viewer, NewBenchmark wanted) {
    access.requireWrite(viewer, wanted.namespaceId());
    var source = data.source(viewer, wanted);
    var heldOut = HeldOut.of(data.table(viewer, wanted), wanted, random);
    heldOut.reference().requireFit(wanted.metric());
    var published = data.publish(viewer, wanted, source, heldOut);
    var hidden = hidden(wanted, references.store(heldOut.reference()));
    var made = benchmark(viewer, wanted, published, heldOut.parts(), hidden);
    insert(made, hidden, wanted);
    audit.record(viewer, "create benchmark", made.address().toString(), words(source, wanted));
    events.publishEvent(new BenchmarkMade(made.id()));
    return made;
  }

  private Hidden hidden(NewBenchmark wanted, String reference) {
    var scorer = Scorer.identity(wanted.metric(), reference);
    return new Hidden(Ids.next(), wanted.metric(), reference, random.nextLong(), scorer);
  }

  private Benchmark benchmark(
      Viewer viewer, NewBenchmark wanted, Published published, Parts parts, Hidden hidden) {
    var namespace = namespaces.byId(wanted.namespaceId());
    return new Benchmark(
        hidden.benchmarkId(),
        new Address(namespace.name(), wanted.name()),
        wanted.title(),
        wanted.description(),
        wanted.metric(),
        wanted.target(),
        wanted.sourceVersionId(),
        published.version().id(),
        published.data().address(),
        parts.count(Part.TRAIN),
        parts.count(Part.PUBLIC),
        parts.count(Part.PRIVATE),
        wanted.split(),
        wanted.rules(),
        schedule(wanted),
        hidden.scorer(),
        published.data().audience(),
        namespace.id(),
        viewer.id(),
        clock.instant(),
        null);
  }

  private Schedule schedule(NewBenchmark wanted) {
    var now = clock.instant();
    if (wanted.schedule() == null) return Schedule.from(now);
    var end = wanted.schedule().end();
    if (end == null || end.isAfter(now)) return wanted.schedule();
    throw new InvalidInput("The last phase is over already. Let it end later.");
  }

  private void insert(Benchmark made, Hidden hidden, NewBenchmark wanted) {
    try {
      store.insert(made, hidden, wanted.reviewers());
    } catch (DuplicateKeyException taken) {
      throw new Conflict(
          "There is already a benchmark “%s”. Choose another name.".formatted(made.address()));
    }
  }

  private static String words(Dataset source, NewBenchmark wanted) {
    return "rows of %s published to %s without the labels of %.0f %%"
        .formatted(source.address(), wanted.visibility(), wanted.split().testShare() * 100);
  }
}
