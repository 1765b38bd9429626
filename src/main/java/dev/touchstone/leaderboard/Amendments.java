package dev.touchstone.leaderboard;

import dev.touchstone.access.Access;
import dev.touchstone.access.Audit;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.base.Forbidden;
import dev.touchstone.base.Ids;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.base.NotFound;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes what the scores of a benchmark are computed by. Old scores are kept with the places they
 * had; until an entry has its new score it is not ranked, as two ways of scoring are never mixed in
 * one ranking.
 */
@Service
@Transactional
public class Amendments {
  private final Benchmarks benchmarks;
  private final BenchmarkStore benchmarkStore;
  private final AmendmentStore store;
  private final SubmissionStore submissions;
  private final CustomScorerStore customs;
  private final References references;
  private final PastScores past;
  private final ReleaseStore releases;
  private final Access access;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Amendments(
      Benchmarks benchmarks,
      BenchmarkStore benchmarkStore,
      AmendmentStore store,
      SubmissionStore submissions,
      CustomScorerStore customs,
      References references,
      PastScores past,
      ReleaseStore releases,
      Access access,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.benchmarks = benchmarks;
    this.benchmarkStore = benchmarkStore;
    this.store = store;
    this.submissions = submissions;
    this.customs = customs;
    this.references = references;
    this.past = past;
    this.releases = releases;
    this.access = access;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Corrects hidden labels; every entry is scored again by the corrected ones. A file that changes
   * nothing is refused and stays in the audit log: it asks whether labels are as it says.
   *
   * @param csv a header and {@code id,label} for each label to correct
   * @throws NotFound if there is no such benchmark, or none this viewer may see
   * @throws Forbidden if the viewer does not organise it
   * @throws InvalidInput if there is no reason, a row or label does not fit, or nothing changes
   */
  @Transactional(noRollbackFor = InvalidInput.class)
  public Amendment amendReference(Viewer viewer, Address address, InputStream csv, String reason) {
    var benchmark = benchmarks.get(viewer, address);
    access.requireWrite(viewer, benchmark.namespaceId());
    var why = InvalidInput.unlessText("The reason", reason, 1000);
    benchmarkStore.locked(benchmark.id());
    var before = benchmarkStore.hidden(benchmark.id());
    var amended = amended(before, csv);
    if (amended.labels() == 0) {
      audit.record(viewer, "ask for hidden labels", address.toString(), "none differs: " + why);
      throw new InvalidInput("No label differs from what it is. Nothing was changed.");
    }
    var stored = references.store(amended.reference());
    var made = amend(before, stored, amended.labels(), why, viewer);
    audit.record(
        viewer,
        "correct hidden labels",
        address.toString(),
        "%d labels: %s".formatted(made.labelsChanged(), why));
    return made;
  }

  /**
   * What {@link #amendReference} would do; nothing is changed. How many labels differ is not said:
   * to ask that for free would be to ask what the hidden labels are.
   *
   * @throws NotFound if there is no such benchmark, or none this viewer may see
   * @throws Forbidden if the viewer does not organise it
   * @throws InvalidInput if a row or label does not fit
   */
  @Transactional(readOnly = true)
  public Correction preview(Viewer viewer, Address address, InputStream csv) {
    var benchmark = benchmarks.get(viewer, address);
    access.requireWrite(viewer, benchmark.namespaceId());
    var hidden = benchmarkStore.hidden(benchmark.id());
    var fix = LabelFix.read(csv);
    if (fix.labels().isEmpty()) throw new InvalidInput("The corrections name no row.");
    fix.of(references.load(hidden.reference()), "", hidden.metric().task());
    var scored =
        submissions.of(benchmark.id()).stream()
            .filter(s -> s.state() == SubmissionState.SCORED)
            .toList();
    var entries = scored.stream().map(s -> s.namespaceId() + s.entry()).distinct().count();
    return new Correction(fix.labels().size(), scored.size(), (int) entries);
  }

  /** The amendments of a benchmark, the newest first, for all who may see it. */
  @Transactional(readOnly = true)
  public List<Amendment> of(Viewer viewer, Benchmark benchmark) {
    return store.of(benchmarks.byId(viewer, benchmark.id()).id());
  }

  /** Marks what another scorer computed as stale; does nothing where the scorer is the same. */
  void takeScorerOfThisProduct(UUID benchmark) {
    benchmarkStore.locked(benchmark);
    var before = benchmarkStore.hidden(benchmark);
    if (identity(before, before.reference()).equals(before.scorer())) return;
    amend(before, before.reference(), 0, "The product's scorer changed with an update.", null);
  }

  private String identity(Hidden hidden, String reference) {
    var code = customs.code(hidden.benchmarkId()).map(ScorerCode::sha256).orElse(null);
    return Scorer.identity(hidden.metric(), reference, code);
  }

  private record Amended(Reference reference, int labels) {}

  private Amended amended(Hidden before, InputStream csv) {
    var reference = references.load(before.reference());
    var salt = UUID.randomUUID().toString();
    var corrected = LabelFix.read(csv).of(reference, salt, before.metric().task());
    return new Amended(corrected, LabelFix.changed(reference, corrected));
  }

  private Amendment amend(
      Hidden before, String reference, int labels, String reason, @Nullable Viewer by) {
    past.keep(before);
    var scorer = identity(before, reference);
    var made =
        new Amendment(
            Ids.next(),
            reason,
            labels,
            before.scorer(),
            scorer,
            by == null ? null : by.name(),
            clock.instant());
    store.insert(made, before, by);
    store.replace(before.benchmarkId(), reference, scorer);
    releases.forgetRungs(before.benchmarkId());
    events.publishEvent(new ScorerChanged(before.benchmarkId()));
    return made;
  }
}
