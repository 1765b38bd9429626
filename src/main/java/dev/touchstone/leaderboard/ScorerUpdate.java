package dev.touchstone.leaderboard;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * After an update of the product: scores of before there were releases are released, and what an
 * older scorer computed is computed again.
 */
@Component
class ScorerUpdate {
  private static final Logger log = LoggerFactory.getLogger(ScorerUpdate.class);

  private final AmendmentStore store;
  private final Amendments amendments;
  private final PublicScores scores;

  ScorerUpdate(AmendmentStore store, Amendments amendments, PublicScores scores) {
    this.store = store;
    this.amendments = amendments;
    this.scores = scores;
  }

  @EventListener(ApplicationReadyEvent.class)
  void look() {
    for (var benchmark : store.benchmarks()) {
      try {
        scores.releaseMissing(benchmark);
        amendments.takeScorerOfThisProduct(benchmark);
      } catch (RuntimeException e) {
        log.error("Benchmark {} could not be given the scorer of this version", benchmark, e);
      }
    }
  }
}
