package dev.touchstone.leaderboard;

import dev.touchstone.access.Access;
import dev.touchstone.access.Audit;
import dev.touchstone.account.Namespaces;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.base.Conflict;
import dev.touchstone.base.Ids;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.leaderboard.BenchmarkData.Published;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Makes a benchmark out of a dataset version. */
@Component
class BenchmarkMaker {
  private final BenchmarkStore store;
  private final BenchmarkData data;
  private final References references;
  private final ReleaseStore releases;
  private final Namespaces namespaces;
  private final Access access;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Lots lots;
  private final Clock clock;

  BenchmarkMaker(
      BenchmarkStore store,
      BenchmarkData data,
      References references,
      ReleaseStore releases,
      Namespaces namespaces,
      Access access,
      Audit audit,
      ApplicationEventPublisher events,
      Lots lots,
      Clock clock) {
    this.store = store;
    this.data = data;
    this.references = references;
    this.releases = releases;
    this.namespaces = namespaces;
    this.access = access;
    this.audit = audit;
    this.events = events;
    this.lots = lots;
    this.clock = clock;
  }

  /**
   * @param publicScores how they are released, kept with the benchmark
   */
  Benchmark make(Viewer viewer, NewBenchmark wanted, Mechanism publicScores) {
    access.requireWrite(viewer, wanted.namespaceId());
    if (wanted.metric().custom()) {
      throw new InvalidInput("Make it with one of the metrics, then give it the scorer.");
    }
    var division = data.divide(viewer, wanted, lots.draw());
    var reference = division.reference();
    reference.requireFit(wanted.metric());
    var published = data.publish(viewer, wanted, division);
    var hidden = hidden(wanted, references.store(reference));
    var made = benchmark(viewer, wanted, published, division, hidden);
    insert(made, hidden, wanted);
    releases.choose(made.id(), new Releasing(publicScores, Releasing.usualStep(made)));
    audit.record(viewer, "create benchmark", made.address().toString(), words(made, wanted));
    events.publishEvent(new BenchmarkMade(made.id()));
    return made;
  }

  Preview preview(Viewer viewer, NewBenchmark wanted) {
    access.requireWrite(viewer, wanted.namespaceId());
    var division = data.divide(viewer, wanted, lots.draw());
    return new Preview(
        division.count(Part.TRAIN),
        division.count(Part.PUBLIC),
        division.count(Part.PRIVATE),
        data.firstLines(division));
  }

  private Hidden hidden(NewBenchmark wanted, String reference) {
    var scorer = Scorer.identity(wanted.metric(), reference);
    return new Hidden(Ids.next(), wanted.metric(), reference, lots.draw().nextLong(), scorer);
  }

  private Benchmark benchmark(
      Viewer viewer, NewBenchmark wanted, Published published, Division parts, Hidden hidden) {
    var namespace = namespaces.byId(wanted.namespaceId());
    return new Benchmark(
        hidden.benchmarkId(),
        new Address(namespace.name(), wanted.name()),
        wanted.title(),
        wanted.description(),
        wanted.metric(),
        wanted.target(),
        source(wanted, published),
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

  /** Rows that came as files have no source but what was published of them. */
  private static UUID source(NewBenchmark wanted, Published published) {
    return wanted.source() instanceof BenchmarkSource.OfVersion of
        ? of.versionId()
        : published.version().id();
  }

  private static String words(Benchmark made, NewBenchmark wanted) {
    return "rows published as %s to %s without the labels of %d rows"
        .formatted(made.dataAddress(), wanted.visibility(), made.publicRows() + made.privateRows());
  }
}
