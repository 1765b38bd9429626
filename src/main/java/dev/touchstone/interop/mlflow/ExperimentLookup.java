package dev.touchstone.interop.mlflow;

import dev.touchstone.account.Tokens.Scope;
import dev.touchstone.base.NotFound;
import dev.touchstone.experiment.Experiment;
import dev.touchstone.experiment.Experiments;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds experiments by MLflow's ids, within the call's namespace. */
@Component
class ExperimentLookup {
  /** MLflow's own id of the experiment of programs that name none. */
  private static final String STANDARD = "0";

  /** So many are looked up by one query. */
  private static final int AT_ONCE = 1000;

  private final Experiments experiments;

  ExperimentLookup(Experiments experiments) {
    this.experiments = experiments;
  }

  /**
   * One in the bin too.
   *
   * @throws MlflowProblem when there is none in this namespace that the viewer may see
   */
  Experiment get(Call call, String text) {
    return text.equals(STANDARD) ? standard(call) : byId(call, text);
  }

  /** As {@link #get}; one in the bin is absent, as MLflow has it for most changes. */
  Experiment active(Call call, String text) {
    Experiment experiment = get(call, text);
    if (experiment.deleted()) throw absent(text);
    return experiment;
  }

  /** Of experiments that are searched, those that are here; the others have nothing to find. */
  Set<UUID> among(Call call, List<String> ids) {
    Set<UUID> found = new HashSet<>();
    if (ids.contains(STANDARD)) standardIfThere(call).ifPresent(found::add);
    List<UUID> asked = ids.stream().distinct().flatMap(id -> HexId.parse(id).stream()).toList();
    for (int from = 0; from < asked.size(); from += AT_ONCE)
      found.addAll(here(call, asked.subList(from, Math.min(asked.size(), from + AT_ONCE))));
    return found;
  }

  private Optional<UUID> standardIfThere(Call call) {
    return experiments
        .byTitle(call.viewer(), call.namespace().id(), Experiment.STANDARD)
        .map(Experiment::id);
  }

  private List<UUID> here(Call call, List<UUID> ids) {
    return experiments.byIds(call.viewer(), ids).values().stream()
        .filter(experiment -> experiment.namespaceId().equals(call.namespace().id()))
        .map(Experiment::id)
        .toList();
  }

  private Experiment standard(Call call) {
    UUID namespace = call.namespace().id();
    return call.scope() == Scope.WRITE && call.viewer().namespaces().contains(namespace)
        ? experiments.standard(call.viewer(), namespace)
        : experiments
            .byTitle(call.viewer(), namespace, Experiment.STANDARD)
            .orElseThrow(() -> absent(STANDARD));
  }

  private Experiment byId(Call call, String text) {
    try {
      UUID id = HexId.parse(text).orElseThrow(() -> absent(text));
      Experiment experiment = experiments.byId(call.viewer(), id);
      if (experiment.namespaceId().equals(call.namespace().id())) return experiment;
    } catch (NotFound e) {
      throw absent(text);
    }
    throw absent(text);
  }

  static MlflowProblem absent(String id) {
    return MlflowProblem.absent("No Experiment with id=%s exists".formatted(id));
  }
}
