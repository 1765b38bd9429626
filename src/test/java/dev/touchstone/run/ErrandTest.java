package dev.touchstone.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.DatabaseTest;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Conflict;
import dev.touchstone.base.Forbidden;
import dev.touchstone.run.ErrandStage.Underway;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What a program that a worker runs may do, and what becomes of it. */
@DatabaseTest
@Import(ErrandStage.class)
class ErrandTest {
  private static final int KIB = 1024;

  @Autowired ErrandStage stage;
  @Autowired TrackedRuns tracked;
  @Autowired Runs runs;

  private Viewer ada;
  private Underway own;

  @BeforeEach
  void begin() {
    ada = stage.member("errand-ada");
    own = stage.begin(ada, stage.experiment(ada));
  }

  @Test
  void whatItBeganEndsWithItAndWhatALaptopBeganGoesOn() {
    Run fold = begun(own.program(), null);
    Run laptops = begun(ada, own.run().id());
    Run within = begun(own.program(), laptops.id());
    stage.finish(own);
    assertThat(runs.get(ada, fold.id()).state()).isEqualTo(RunState.FAILED);
    assertThat(runs.get(ada, within.id()).state()).isEqualTo(RunState.FAILED);
    assertThat(runs.get(ada, laptops.id()).state()).isEqualTo(RunState.RUNNING);
  }

  @Test
  void handsInAsMuchAsItHasDiskSpaceAndNotMore() {
    put(own.program(), own.run(), "a", 700);
    Run fold = begun(own.program(), null);
    assertThatThrownBy(() -> put(own.program(), fold, "b", 400))
        .isInstanceOf(DiskSpaceUsedUp.class)
        .hasMessageContaining("1 MiB of disk");
    put(own.program(), fold, "b", 300);
    assertThat(runs.artifacts(ada, own.run().id())).hasSize(1);
    assertThat(runs.artifact(ada, fold.id(), "b").size()).isEqualTo(300 * KIB);
  }

  @Test
  void aFileThatTakesAnothersPlaceTakesItsSpaceToo() {
    put(own.program(), own.run(), "a", 700);
    put(own.program(), own.run(), "a", 300);
    put(own.program(), own.run(), "b", 700);
    assertThatThrownBy(() -> put(own.program(), own.run(), "c", 100))
        .isInstanceOf(DiskSpaceUsedUp.class);
    tracked.removeArtifact(own.program(), own.run().id(), "b");
    put(own.program(), own.run(), "c", 100);
    assertThat(runs.artifacts(ada, own.run().id()))
        .extracting(Artifact::path)
        .containsExactly("a", "c");
  }

  @Test
  void whatIsTooMuchIsReadToItsEndForTheClientToSeeTheAnswer() {
    var bytes = new ByteArrayInputStream(new byte[5 * KIB * KIB]);
    assertThatThrownBy(() -> tracked.putArtifact(own.program(), own.run().id(), "large", bytes))
        .isInstanceOf(DiskSpaceUsedUp.class);
    assertThat(bytes.available()).isZero();
  }

  @Test
  void aPersonHandsInWithoutThatLimit() {
    put(ada, own.run(), "a", 2000);
    assertThat(runs.artifact(ada, own.run().id(), "a").size()).isEqualTo(2000 * KIB);
  }

  @Test
  void addsNothingToOtherRunsNorToItsOwnWhenThatIsOver() {
    Run other = tracked.begin(ada, wish(own.run().experimentId(), null));
    assertThatThrownBy(() -> put(own.program(), other, "a", 1)).isInstanceOf(Forbidden.class);
    stage.finish(own);
    assertThatThrownBy(() -> put(own.program(), own.run(), "a", 1)).isInstanceOf(AttemptLost.class);
    assertThatThrownBy(() -> put(ada, own.run(), "a", 1)).isInstanceOf(Conflict.class);
  }

  private Run begun(Viewer viewer, @Nullable UUID parent) {
    return tracked.begin(viewer, wish(own.run().experimentId(), parent));
  }

  private static NewTrackedRun wish(UUID experiment, @Nullable UUID parent) {
    return new NewTrackedRun(experiment, "", null, Map.of(), parent, "test");
  }

  private void put(Viewer viewer, Run run, String path, int kib) {
    InputStream bytes = new ByteArrayInputStream(new byte[kib * KIB]);
    tracked.putArtifact(viewer, run.id(), path, bytes);
  }
}
