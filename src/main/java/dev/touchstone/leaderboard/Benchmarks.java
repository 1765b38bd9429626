package dev.touchstone.leaderboard;

import dev.touchstone.access.Access;
import dev.touchstone.access.Audit;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.base.Conflict;
import dev.touchstone.base.NotFound;
import dev.touchstone.catalog.Dataset;
import dev.touchstone.catalog.Datasets;
import dev.touchstone.catalog.Version;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The benchmarks a viewer may see, make and close. */
@Service
@Transactional
public class Benchmarks {
  private final BenchmarkStore store;
  private final BenchmarkMaker maker;
  private final Datasets datasets;
  private final Access access;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Benchmarks(
      BenchmarkStore store,
      BenchmarkMaker maker,
      Datasets datasets,
      Access access,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.maker = maker;
    this.datasets = datasets;
    this.access = access;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Holds labels out of a dataset version and publishes the rest as {@code name-data}.
   *
   * @throws Conflict if the address is taken
   * @throws dev.touchstone.base.InvalidInput if the table does not fit the task
   * @throws dev.touchstone.base.Forbidden if the viewer may not write to the namespace, or if the
   *     source is not for everyone and not the viewer's to share
   */
  public Benchmark create(Viewer viewer, NewBenchmark wanted) {
    return create(viewer, wanted, Mechanism.COARSE);
  }

  /** As {@link #create(Viewer, NewBenchmark)}, with public scores released in this way. */
  public Benchmark create(Viewer viewer, NewBenchmark wanted, Mechanism publicScores) {
    return maker.make(viewer, wanted, publicScores);
  }

  /**
   * How many rows each part would get; nothing is made or kept.
   *
   * @throws dev.touchstone.base.InvalidInput if the table does not fit the task
   */
  @Transactional(readOnly = true)
  public Preview preview(Viewer viewer, NewBenchmark wanted) {
    return maker.preview(viewer, wanted);
  }

  /**
   * @throws NotFound if there is none, or none this viewer may see
   */
  @Transactional(readOnly = true)
  public Benchmark get(Viewer viewer, Address address) {
    return store.find(viewer, address).orElseThrow(() -> new NotFound("benchmark", address));
  }

  /**
   * @throws NotFound if there is none, or none this viewer may see
   */
  @Transactional(readOnly = true)
  public Benchmark byId(Viewer viewer, UUID id) {
    return store.find(viewer, id).orElseThrow(() -> new NotFound("benchmark", id));
  }

  /** Open ones first, then the newest first. */
  @Transactional(readOnly = true)
  public List<Benchmark> list(Viewer viewer) {
    return store.list(viewer);
  }

  @Transactional(readOnly = true)
  public long count(Viewer viewer) {
    return store.count(viewer);
  }

  /** The benchmarks that a dataset version was made into, or that publish it as their data. */
  @Transactional(readOnly = true)
  public List<Benchmark> on(Viewer viewer, UUID versionId) {
    return store.on(viewer, versionId);
  }

  /** The files of a version that a benchmark can be made from. */
  public static List<String> tables(Version version) {
    return BenchmarkData.tables(version);
  }

  /** Whether this person organises the benchmark: may close it and see every submission. */
  public boolean organises(Viewer viewer, Benchmark benchmark) {
    return access.mayWrite(viewer, benchmark.namespaceId());
  }

  /** Whether this person was asked to review the benchmark's submissions. */
  @Transactional(readOnly = true)
  public boolean reviews(Viewer viewer, Benchmark benchmark) {
    return store.reviewers(benchmark.id()).contains(viewer.id());
  }

  /**
   * Takes no more submissions and shows private scores. It cannot be opened again.
   *
   * @throws AlreadyClosed if it was closed before
   */
  public Benchmark close(Viewer viewer, Address address) {
    var benchmark = get(viewer, address);
    access.requireWrite(viewer, benchmark.namespaceId());
    if (!benchmark.open() || !store.close(benchmark.id(), clock.instant())) {
      throw new AlreadyClosed(address);
    }
    audit.record(viewer, "close benchmark", address.toString(), "private scores are shown now");
    events.publishEvent(new BenchmarkClosed(benchmark.id()));
    return get(viewer, address);
  }

  /**
   * Has everybody wait who wants to hold this benchmark, to change it or to submit to it, until the
   * transaction ends: what is counted meanwhile is counted exactly.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void hold(Benchmark benchmark) {
    store.locked(benchmark.id());
  }

  /**
   * The source dataset, if this viewer and people outside the organising namespace can look the
   * hidden labels up there.
   */
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public Optional<Dataset> labelsCanBeLookedUp(Viewer viewer, Benchmark benchmark) {
    return datasets
        .audienceOfVersion(viewer, benchmark.sourceVersionId())
        .filter(audience -> othersRead(audience, benchmark))
        .flatMap(audience -> source(viewer, benchmark));
  }

  /** The dataset it was made from, if this viewer may see it. */
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public Optional<Dataset> source(Viewer viewer, Benchmark benchmark) {
    try {
      return Optional.of(datasets.ofVersion(viewer, benchmark.sourceVersionId()));
    } catch (NotFound absentForThisViewer) {
      return Optional.empty();
    }
  }

  private boolean othersRead(UUID audience, Benchmark benchmark) {
    if (benchmark.sourceVersionId().equals(benchmark.dataVersionId())) return false;
    var readers = access.readers(audience);
    return readers.everyone()
        || readers.namespaces().stream()
            .anyMatch(n -> !n.equals(benchmark.namespaceId()) && !n.equals(benchmark.makerId()));
  }
}
