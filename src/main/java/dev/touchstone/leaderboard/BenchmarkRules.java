package dev.touchstone.leaderboard;

import dev.touchstone.access.Access;
import dev.touchstone.access.Audit;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.base.Conflict;
import dev.touchstone.base.Forbidden;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules of a benchmark: terms to accept, and what organisers may still change. */
@Service
@Transactional
public class BenchmarkRules {
  private final Benchmarks benchmarks;
  private final BenchmarkStore store;
  private final Acceptances acceptances;
  private final PublicScores scores;
  private final RuleChanges changes;
  private final Access access;
  private final Audit audit;
  private final Clock clock;

  BenchmarkRules(
      Benchmarks benchmarks,
      BenchmarkStore store,
      Acceptances acceptances,
      PublicScores scores,
      RuleChanges changes,
      Access access,
      Audit audit,
      Clock clock) {
    this.benchmarks = benchmarks;
    this.store = store;
    this.acceptances = acceptances;
    this.scores = scores;
    this.changes = changes;
    this.access = access;
    this.audit = audit;
    this.clock = clock;
  }

  /** The phase of this moment; empty before, between and after phases and once it is closed. */
  @Transactional(readOnly = true)
  public Optional<Phase> phase(Benchmark benchmark) {
    return benchmark.open() ? benchmark.schedule().at(clock.instant()) : Optional.empty();
  }

  /** When this person accepted the terms as they are now; empty if not, or if there are none. */
  @Transactional(readOnly = true)
  public Optional<Instant> accepted(Viewer viewer, Benchmark benchmark) {
    return acceptances.of(benchmark, viewer.id());
  }

  /**
   * Accepts the terms, on the record. Accepting twice changes nothing.
   *
   * @param termsHash the version that the person has read
   * @throws Conflict if the terms were changed since, or if there are none
   * @throws Forbidden if a program asks: only a person can accept
   */
  public void accept(Viewer viewer, Address address, String termsHash) {
    var benchmark = benchmarks.get(viewer, address);
    if (viewer.errand() != null) throw new Forbidden("Only a person can accept terms.");
    if (!benchmark.rules().hasTerms()) throw new Conflict("There are no terms to accept.");
    if (!benchmark.rules().termsHash().equals(termsHash)) {
      throw new Conflict("The terms were changed meanwhile. Read them again, then accept.");
    }
    if (acceptances.of(benchmark, viewer.id()).isPresent()) return;
    acceptances.add(benchmark, viewer.id(), clock.instant());
    audit.record(viewer, "accept terms", address.toString(), "sha256 " + termsHash);
  }

  /**
   * Changes rules and phases, on the record and for all who see the benchmark to read.
   *
   * @return the benchmark with its new rules
   * @throws AlreadyClosed if it is closed
   * @throws dev.touchstone.base.InvalidInput if people who take part would be worse off
   */
  public Benchmark change(Viewer viewer, Address address, Rules rules, Schedule schedule) {
    var seen = benchmarks.get(viewer, address);
    access.requireWrite(viewer, seen.namespaceId());
    var benchmark = store.locked(seen.id());
    if (!benchmark.open()) throw new AlreadyClosed(address);
    var words = new RuleEdit(benchmark, rules, schedule, clock.instant()).words();
    if (words.isEmpty()) return benchmark;
    store.change(benchmark.id(), rules, schedule);
    var said = String.join(" ", words);
    changes.add(benchmark.id(), viewer, said, clock.instant());
    audit.record(viewer, "change rules", address.toString(), said);
    return benchmarks.get(viewer, address);
  }

  /**
   * As {@link #change(Viewer, Address, Rules, Schedule)}, together with how public scores are
   * released: all of it is changed or nothing.
   *
   * @throws Conflict if scores are to be released otherwise and there are submissions already
   */
  public Benchmark change(
      Viewer viewer, Address address, Rules rules, Schedule schedule, Mechanism publicScores) {
    var changed = change(viewer, address, rules, schedule);
    if (scores.of(viewer, changed).mechanism() != publicScores) {
      scores.choose(viewer, address, publicScores, null);
    }
    return changed;
  }

  /** What was changed since the benchmark was made, the latest first. */
  @Transactional(readOnly = true)
  public List<RuleChange> changes(Viewer viewer, Benchmark benchmark) {
    return changes.of(benchmarks.byId(viewer, benchmark.id()).id());
  }
}
