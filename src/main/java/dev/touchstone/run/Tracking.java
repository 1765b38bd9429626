package dev.touchstone.run;

import dev.touchstone.account.Viewer;
import dev.touchstone.base.Forbidden;
import dev.touchstone.base.NotFound;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what programs say about their runs. */
@Service
public class Tracking {

  private final RunStore runs;
  private final RunStates states;
  private final RunRights rights;
  private final FactStore facts;
  private final MetricStore metrics;
  private final RunNews news;

  Tracking(
      RunStore runs,
      RunStates states,
      RunRights rights,
      FactStore facts,
      MetricStore metrics,
      RunNews news) {
    this.runs = runs;
    this.states = states;
    this.rights = rights;
    this.facts = facts;
    this.metrics = metrics;
    this.news = news;
  }

  /**
   * Keeps it all, durably by the time it returns, or nothing. The same again changes nothing:
   * points that are there already count once.
   *
   * @throws NotFound if the viewer may not see the run
   * @throws Forbidden if the viewer may not change what the run's namespace owns
   * @throws ParamChanged if a parameter has another value already
   * @throws RunIsDeleted if the run is in the bin
   * @throws TooManyPoints if the run sends more than it may
   */
  @Transactional
  public void log(Viewer viewer, UUID id, Tracked tracked) {
    Run run = runs.find(viewer, id).orElseThrow(() -> new NotFound("run", id));
    rights.requireAdd(viewer, run);
    if (run.deleted()) throw new RunIsDeleted(id);
    states.lock(id);
    facts.putParamsOnce(id, tracked.params());
    facts.putTags(id, tracked.tags());
    Map<String, Points> byName = new LinkedHashMap<>();
    tracked.metrics().forEach(point -> add(byName, point));
    metrics.append(id, byName);
    news.reported(
        run.experimentId(),
        new RunReported(id, byName.keySet(), null, states.row(id).getLogLines()));
  }

  private static void add(Map<String, Points> byName, MetricPoint point) {
    byName
        .computeIfAbsent(point.key(), key -> new Points(16))
        .add(point.step(), point.time(), point.value());
  }
}
