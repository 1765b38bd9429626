package dev.touchstone.run;

import dev.touchstone.account.Viewer;
import dev.touchstone.base.Conflict;
import dev.touchstone.base.Forbidden;
import dev.touchstone.base.NotFound;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes what programs say about their runs. */
@Service
public class Tracking {

  private final RunStore store;
  private final OpenRuns runs;
  private final Allowances allowances;
  private final GroupCommit group;
  private final TransactionTemplate transactions;
  private final RunStates states;
  private final RunRights rights;
  private final FactStore facts;
  private final Metrics kept;
  private final RunNews news;

  Tracking(
      RunStore store,
      OpenRuns runs,
      Allowances allowances,
      GroupCommit group,
      TransactionTemplate transactions,
      RunStates states,
      RunRights rights,
      FactStore facts,
      Metrics kept,
      RunNews news) {
    this.store = store;
    this.runs = runs;
    this.allowances = allowances;
    this.group = group;
    this.transactions = transactions;
    this.states = states;
    this.rights = rights;
    this.facts = facts;
    this.kept = kept;
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
   * @throws Conflict if a worker executed the run and it is over
   * @throws TooManyNames if the run has no room for more metrics, parameters or tags
   * @throws TooManyPoints if the run sends more than it may
   */
  public void log(Viewer viewer, UUID run, Tracked tracked) {
    if (viewer.errand() == null) {
      runs.require(viewer, run);
    }
    allowances.take(run, tracked.metrics().size());
    Map<String, Points> metrics = new LinkedHashMap<>();
    tracked.metrics().forEach(point -> add(metrics, point));
    kept.requireRoom(run, metrics.keySet());
    if (viewer.errand() == null && tracked.params().isEmpty() && tracked.tags().isEmpty()) {
      group.commit(run, metrics);
    } else {
      transactions.executeWithoutResult(transaction -> write(viewer, run, tracked, metrics));
    }
  }

  private static void add(Map<String, Points> metrics, MetricPoint point) {
    metrics
        .computeIfAbsent(point.key(), key -> new Points(4))
        .add(point.step(), point.time(), point.value());
  }

  /** What has to be compared with what is there is written under the lock of the run. */
  private void write(Viewer viewer, UUID run, Tracked tracked, Map<String, Points> metrics) {
    requireAdd(viewer, run);
    OpenRun open = locked(run);
    facts.putParamsOnce(run, tracked.params());
    if (!facts.putTags(run, tracked.tags())) {
      throw new TooManyNames(run, FactStore.NAMES, "tags");
    }
    kept.append(run, metrics);
    news.reported(open.experiment(), new RunReported(run, metrics.keySet(), null, open.logLines()));
  }

  /**
   * Asked in the transaction that writes: what a lost attempt says comes before its loss or not.
   */
  private void requireAdd(Viewer viewer, UUID run) {
    rights.requireAdd(viewer, store.find(viewer, run).orElseThrow(() -> new NotFound("run", run)));
  }

  private OpenRun locked(UUID run) {
    states.lock(run);
    OpenRun open = runs.of(List.of(run)).get(run);
    RuntimeException refusal = OpenRun.refusal(run, open);
    if (open == null || refusal != null) {
      throw refusal == null ? new NotFound("run", run) : refusal;
    }
    return open;
  }
}
