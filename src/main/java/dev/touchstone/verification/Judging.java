package dev.touchstone.verification;

import dev.touchstone.base.Live;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.BenchmarkClosed;
import dev.touchstone.leaderboard.Rescoring;
import dev.touchstone.leaderboard.Split;
import dev.touchstone.leaderboard.score.Estimate;
import dev.touchstone.run.RunFinished;
import dev.touchstone.storage.Blobs;
import java.time.Clock;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Follows the re-runs of verifications and judges when the last is over. A server that stopped in
 * between hears the event again, and looks by itself from time to time; what was judged stays.
 */
@Component
class Judging {
  private final VerificationStore store;
  private final RerunStore reruns;
  private final Reruns work;
  private final Rescoring rescoring;
  private final Blobs blobs;
  private final ApplicationEventPublisher events;
  private final Live live;
  private final Clock clock;

  Judging(
      VerificationStore store,
      RerunStore reruns,
      Reruns work,
      Rescoring rescoring,
      Blobs blobs,
      ApplicationEventPublisher events,
      Live live,
      Clock clock) {
    this.store = store;
    this.reruns = reruns;
    this.work = work;
    this.rescoring = rescoring;
    this.blobs = blobs;
    this.events = events;
    this.live = live;
    this.clock = clock;
  }

  @ApplicationModuleListener
  void on(RunFinished over) {
    reruns.byRun(over.runId()).ifPresent(rerun -> goOn(rerun.verificationId()));
  }

  /** From now on both parts count. */
  @ApplicationModuleListener
  void on(BenchmarkClosed closed) {
    store.of(closed.benchmarkId()).stream()
        .map(one -> store.lock(one.id()))
        .filter(one -> one.state() == VerificationState.DONE)
        .filter(one -> one.verdict() != Verdict.CANNOT_RERUN)
        .forEach(this::judge);
  }

  @TransactionalEventListener
  void on(VerificationChanged fact) {
    live.tell("benchmark:" + fact.benchmarkId(), fact);
  }

  /** Takes in what became of the re-runs; two who do so come one after the other. */
  @Transactional
  public void goOn(UUID id) {
    var asked = store.lock(id);
    if (!asked.running()) return;
    var path = rescoring.path(asked.submissionId());
    reruns.of(id).stream()
        .filter(Rerun::waiting)
        .map(rerun -> work.look(asked, rerun, path))
        .forEach(reruns::keep);
    if (reruns.of(id).stream().noneMatch(Rerun::waiting)) judge(asked);
    events.publishEvent(new VerificationChanged(id, asked.benchmarkId()));
  }

  private void judge(Case asked) {
    var benchmark = rescoring.benchmark(asked.benchmarkId());
    var claim = rescoring.claim(benchmark, asked.submissionId());
    var all = reruns.of(asked.id());
    var identical = claim.fileSha256().equals(all.getFirst().fileSha256());
    var scored = scored(benchmark, all);
    var findings = findings(claim.scores(), counted(scored, identical));
    store.find(asked.id(), findings);
    end(asked, identical, verdict(benchmark, identical, findings, scored.size(), all.size()));
    events.publishEvent(new VerificationChanged(asked.id(), asked.benchmarkId()));
  }

  private void end(Case asked, boolean identical, Verdict verdict) {
    var obstacle = verdict == Verdict.CANNOT_RERUN ? Obstacle.RERUNS_FAILED : null;
    var at = Objects.requireNonNullElseGet(asked.endedAt(), clock::instant);
    store.done(asked.id(), verdict, obstacle, identical, at);
  }

  private static Verdict verdict(
      Benchmark benchmark, boolean identical, Map<Split, Finding> findings, int scored, int all) {
    if (identical) return Verdict.REPRODUCED;
    var finding = findings.get(benchmark.decidingSplit());
    if (finding == null || scored * 2 < all) return Verdict.CANNOT_RERUN;
    return finding.within() ? Verdict.REPRODUCED : Verdict.DIFFERS;
  }

  private SequencedMap<Rerun, Map<Split, Estimate>> scored(Benchmark benchmark, List<Rerun> all) {
    var scored = new LinkedHashMap<Rerun, Map<Split, Estimate>>();
    for (var rerun : all) {
      var file = rerun.fileSha256();
      if (file == null) continue;
      var reached = rescoring.score(benchmark, () -> blobs.open(file));
      reached.ifPresent(estimates -> scored.put(rerun, estimates));
      reruns.keep(
          reached
              .map(estimates -> rerun.scored(values(estimates)))
              .orElseGet(() -> rerun.ended(SeedState.NOT_VALID)));
    }
    return scored;
  }

  /**
   * The same bytes again say nothing of the spread, so the other seeds alone are held against them;
   * where there is no other, they are what there is.
   */
  private static List<Map<Split, Estimate>> counted(
      SequencedMap<Rerun, Map<Split, Estimate>> scored, boolean identical) {
    var others = scored.values().stream().skip(identical ? 1 : 0).toList();
    return others.isEmpty() ? List.copyOf(scored.values()) : others;
  }

  private static Map<Split, Finding> findings(
      Map<Split, Estimate> claimed, List<Map<Split, Estimate>> counted) {
    if (counted.isEmpty()) return Map.of();
    var findings = new EnumMap<Split, Finding>(Split.class);
    claimed.forEach(
        (split, estimate) ->
            findings.put(
                split,
                Finding.of(estimate, counted.stream().map(each -> each.get(split)).toList())));
    return findings;
  }

  private static Map<Split, Double> values(Map<Split, Estimate> estimates) {
    return estimates.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().value()));
  }
}
