package dev.touchstone.report;

import dev.touchstone.account.Viewer;
import dev.touchstone.base.query.Kind;
import dev.touchstone.base.query.Order;
import dev.touchstone.base.query.Subject;
import dev.touchstone.experiment.Experiment;
import dev.touchstone.experiment.Experiments;
import dev.touchstone.run.Direction;
import dev.touchstone.run.Run;
import dev.touchstone.run.RunQuery;
import dev.touchstone.run.RunScope;
import dev.touchstone.run.RunSearch;
import java.util.List;
import org.springframework.stereotype.Service;

/** Finds the runs that figures show, always as one reader may see them. */
@Service
public class FigureRuns {
  private final Experiments experiments;
  private final RunSearch search;

  FigureRuns(Experiments experiments, RunSearch search) {
    this.experiments = experiments;
    this.search = search;
  }

  /**
   * @param best the metric whose best runs are wanted; blank for the newest runs
   * @throws dev.touchstone.base.NotFound if the experiment is not there for the viewer
   * @throws dev.touchstone.base.query.InvalidQuery if the filter cannot be read
   */
  public FoundRuns find(Viewer viewer, Selection wanted, String best) {
    Experiment experiment = experiments.byId(viewer, wanted.experiment());
    RunScope scope = RunScope.of(experiment.id());
    RunQuery query = new RunQuery(wanted.query().filter(), order(best));
    List<Run> runs = search.search(viewer, scope, query, null, wanted.most()).items();
    long total = runs.size() < wanted.most() ? runs.size() : search.count(viewer, scope, query);
    return new FoundRuns(
        total, runs.stream().map(r -> new FoundRuns.Line(r.id(), r.name(), r.state())).toList());
  }

  private static List<Order> order(String best) {
    if (best.isBlank()) return List.of();
    boolean ascending = Direction.of(best) == Direction.LOWER;
    return List.of(new Order(new Subject(Kind.METRIC, best), ascending));
  }
}
