package dev.touchstone.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.account.Viewer;
import dev.touchstone.experiment.Experiment;
import dev.touchstone.experiment.Experiments;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ExperimentBinTest {

  private static final Tracked POINT =
      new Tracked(List.of(new MetricPoint("loss", 0.5, 1, 1)), Map.of(), Map.of());

  @Autowired Experiments experiments;
  @Autowired TrackedRuns tracked;
  @Autowired Tracking tracking;
  @Autowired RunLifecycle lifecycle;
  @Autowired RunSearch search;
  @Autowired Runs runs;
  @Autowired TestPeople people;

  private Viewer ada;
  private Experiment experiment;

  @BeforeEach
  void begin() {
    ada = people.person("ada");
    experiment = titled();
  }

  private Experiment titled() {
    return experiments.createTitled(ada, ada.id(), "bin " + UUID.randomUUID(), Map.of());
  }

  @Test
  void runsGoIntoTheBinWithTheirExperimentAndComeBackWithIt() {
    Run run = run(experiment);
    Run elsewhere = run(titled());
    experiments.delete(ada, experiment.id());
    assertThat(found(Lifecycle.ACTIVE)).isEmpty();
    assertThat(found(Lifecycle.DELETED)).containsExactly(run.id());
    assertThat(runs.get(ada, elsewhere.id()).deleted()).isFalse();
    assertThatThrownBy(() -> tracking.log(ada, run.id(), POINT)).isInstanceOf(RunIsDeleted.class);
    experiments.restore(ada, experiment.id());
    assertThat(found(Lifecycle.ACTIVE)).containsExactly(run.id());
    tracking.log(ada, run.id(), POINT);
  }

  @Test
  void whatLayInTheBinBeforeStaysThere() {
    Run before = run(experiment);
    Run kept = run(experiment);
    lifecycle.delete(ada, List.of(before.id()));
    experiments.delete(ada, experiment.id());
    experiments.delete(ada, experiment.id());
    experiments.restore(ada, experiment.id());
    assertThat(found(Lifecycle.ACTIVE)).containsExactly(kept.id());
    assertThat(found(Lifecycle.DELETED)).containsExactly(before.id());
    experiments.restore(ada, experiment.id());
    assertThat(found(Lifecycle.DELETED)).containsExactly(before.id());
  }

  @Test
  void whatIsDeletedByItselfInsideTheBinStaysThere() {
    Run run = run(experiment);
    experiments.delete(ada, experiment.id());
    lifecycle.delete(ada, List.of(run.id()));
    experiments.restore(ada, experiment.id());
    assertThat(found(Lifecycle.DELETED)).containsExactly(run.id());
  }

  private Run run(Experiment in) {
    return tracked.begin(ada, new NewTrackedRun(in.id(), "", null, Map.of(), null, ""));
  }

  private List<UUID> found(Lifecycle lifecycle) {
    RunScope scope = new RunScope(Set.of(experiment.id()), lifecycle, true);
    return search.search(ada, scope, RunQuery.parse("", List.of()), null, 10).items().stream()
        .map(Run::id)
        .toList();
  }
}
