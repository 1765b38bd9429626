package dev.touchstone.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class RunStateTest {

  @Test
  void nothingLeavesAStateThatIsOver() {
    for (RunState from : Set.of(RunState.FINISHED, RunState.FAILED, RunState.CANCELLED)) {
      assertThat(from.over()).isTrue();
      for (RunState to : RunState.values()) {
        assertThat(from.mayBecome(to)).isFalse();
      }
    }
  }

  @Test
  void aQueuedRunCannotFinishWithoutRunning() {
    assertThat(RunState.QUEUED.mayBecome(RunState.FINISHED)).isFalse();
    assertThat(RunState.QUEUED.mayBecome(RunState.RUNNING)).isTrue();
    assertThat(RunState.RUNNING.mayBecome(RunState.QUEUED)).isTrue();
  }

  @Test
  void namesStayApart() {
    assertThat(RunNames.standing("Boosting", 7)).isEqualTo("boosting-7");
    assertThat(RunNames.free("boosting-7", Set.of())).isEqualTo("boosting-7");
    assertThat(RunNames.free("boosting-7", Set.of("boosting-7", "boosting-7-2")))
        .isEqualTo("boosting-7-3");
  }
}
