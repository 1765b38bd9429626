package dev.touchstone.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SearchTokenTest {
  private static final UUID ADA = new UUID(0, 1);
  private static final Set<UUID> EXPERIMENTS = Set.of(new UUID(0, 2), new UUID(0, 3));

  /** A constant, since what a page token was made with must be found again after a restart. */
  @Test
  void aSearchHasTheSameMarkInEveryServer() {
    assertThat(mark("metrics.loss < 0.5 and status = 'FINISHED'")).isEqualTo(1_873_059_953);
  }

  @Test
  void otherSearchesHaveOtherMarks() {
    assertThat(mark("metrics.loss < 0.5")).isNotEqualTo(mark("metrics.loss < 0.6"));
  }

  private static int mark(String filter) {
    RunScope scope = new RunScope(EXPERIMENTS, Lifecycle.ACTIVE, false);
    return SearchToken.mark(ADA, scope, RunQuery.parse(filter, List.of("metrics.loss DESC")));
  }
}
