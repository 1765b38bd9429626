package dev.touchstone.run;

import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.experiment.Experiments;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Which runs a comparison is about: some by their ids, or what a filter finds as of now. */
@Service
public class Lineup {

  private final Experiments experiments;
  private final RunSearch search;

  Lineup(Experiments experiments, RunSearch search) {
    this.experiments = experiments;
    this.search = search;
  }

  /**
   * @param ids the runs; null if an experiment is named
   * @param experiment the address of an experiment of which the filter chooses; null for none
   * @param filter null for all runs
   * @throws InvalidInput if neither or both are named
   */
  public List<UUID> of(
      Viewer viewer,
      @Nullable List<UUID> ids,
      @Nullable String experiment,
      @Nullable String filter) {
    if ((ids == null) == (experiment == null)) {
      throw new InvalidInput("Name either the “runs” or an “experiment”.");
    }
    return ids != null ? ids : found(viewer, experiment, filter == null ? "" : filter);
  }

  /**
   * What a filter finds in an experiment, in the usual order; at most as many as can be compared.
   *
   * @throws dev.touchstone.base.NotFound if the experiment is not there for this viewer
   * @throws dev.touchstone.base.query.InvalidQuery if the filter cannot be read
   */
  public List<UUID> found(Viewer viewer, String experiment, String filter) {
    UUID id = experiments.get(viewer, Address.parse(experiment)).id();
    RunQuery query = RunQuery.written(filter, List.of());
    return search.ids(viewer, RunScope.of(id), query, Runs.COMPARED);
  }
}
