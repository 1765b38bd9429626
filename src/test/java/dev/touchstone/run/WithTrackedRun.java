package dev.touchstone.run;

import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.account.Viewer;
import dev.touchstone.experiment.Experiment;
import dev.touchstone.experiment.Experiments;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A run that somebody's program has begun, for tests of how its points are kept. */
@DatabaseTest
abstract class WithTrackedRun {
  @Autowired Tracking tracking;
  @Autowired TrackedRuns trackedRuns;
  @Autowired Experiments experiments;
  @Autowired Fold fold;
  @Autowired DSLContext sql;
  @Autowired TestPeople people;
  Viewer ada;
  UUID run;

  @BeforeEach
  void begin() {
    ada = people.person("points-ada");
    Experiment experiment =
        experiments.createTitled(ada, ada.id(), "Points " + UUID.randomUUID(), Map.of());
    run =
        trackedRuns
            .begin(ada, new NewTrackedRun(experiment.id(), "", null, Map.of(), null, ""))
            .id();
  }

  void log(List<MetricPoint> points) {
    tracking.log(ada, run, new Tracked(points, Map.of(), Map.of()));
  }

  void end() {
    trackedRuns.update(ada, run, new RunChange(RunState.FINISHED, null, null));
  }
}
