package dev.touchstone.interop.mlflow;

import dev.touchstone.base.Conflict;
import dev.touchstone.base.NotFound;
import dev.touchstone.experiment.Experiment;
import dev.touchstone.experiment.Experiments;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Experiments: made, found, renamed, tagged, put into the bin and taken out. */
@Component
class ExperimentRoutes implements Routes {
  private final Experiments experiments;
  private final ExperimentLookup lookup;
  private final ExperimentSearch search;

  ExperimentRoutes(Experiments experiments, ExperimentLookup lookup, ExperimentSearch search) {
    this.experiments = experiments;
    this.lookup = lookup;
    this.search = search;
  }

  @Override
  public void register(RouteTable table) {
    table.post("experiments/create", this::create);
    table.get("experiments/get", this::get);
    table.get("experiments/get-by-name", this::getByName);
    table.post("experiments/update", this::update);
    table.post("experiments/delete", this::delete);
    table.post("experiments/restore", this::restore);
    table.post("experiments/set-experiment-tag", this::setTag);
    table.post("experiments/delete-experiment-tag", this::deleteTag);
    table.search("experiments/search", this::search);
    table.get("experiments/search", this::search);
  }

  /** A place for artifacts that the client wishes is passed over: they are kept here. */
  private void create(Call call) throws IOException {
    Fields fields = call.fields();
    String name = Names.limited("name", Names.EXPERIMENT, fields.required("name").strip());
    if (name.isEmpty()) throw MlflowProblem.invalid("Invalid experiment name: ''");
    Map<String, String> tags = fields.pairs("tags");
    tags.forEach(ExperimentRoutes::check);
    Experiment made =
        unlessTaken(
            name, () -> experiments.createTitled(call.viewer(), call.namespace().id(), name, tags));
    call.reply(json -> json.writeStringProperty("experiment_id", HexId.of(made.id())));
  }

  private static Experiment unlessTaken(String name, Supplier<Experiment> change) {
    try {
      return change.get();
    } catch (Conflict e) {
      throw new MlflowProblem(
          ErrorCode.RESOURCE_ALREADY_EXISTS,
          "Experiment(name=%s) already exists. An experiment in the bin keeps its name."
              .formatted(name));
    }
  }

  private void get(Call call) throws IOException {
    reply(call, lookup.get(call, call.fields().required("experiment_id")));
  }

  private void getByName(Call call) throws IOException {
    String name = call.fields().required("experiment_name");
    Experiment found =
        experiments
            .byTitle(call.viewer(), call.namespace().id(), name.strip())
            .orElseThrow(
                () ->
                    MlflowProblem.absent(
                        "Could not find experiment with name '%s'".formatted(name)));
    reply(call, found);
  }

  private void reply(Call call, Experiment experiment) throws IOException {
    Map<String, String> tags = tags(call, List.of(experiment)).get(experiment.id());
    call.reply(
        json -> {
          json.writeName("experiment");
          ExperimentJson.write(json, experiment, Objects.requireNonNullElse(tags, Map.of()));
        });
  }

  private void update(Call call) throws IOException {
    Fields fields = call.fields();
    Experiment experiment = lookup.get(call, fields.required("experiment_id"));
    String name = Names.limited("name", Names.EXPERIMENT, fields.required("new_name").strip());
    if (experiment.deleted()) throw MlflowProblem.invalid("Cannot rename a non-active experiment.");
    unlessTaken(name, () -> experiments.retitle(call.viewer(), experiment.id(), name));
    call.done();
  }

  private void delete(Call call) throws IOException {
    Experiment experiment = lookup.active(call, call.fields().required("experiment_id"));
    experiments.delete(call.viewer(), experiment.id());
    call.done();
  }

  private void restore(Call call) throws IOException {
    String id = call.fields().required("experiment_id");
    Experiment experiment = lookup.get(call, id);
    if (!experiment.deleted()) throw ExperimentLookup.absent(id);
    experiments.restore(call.viewer(), experiment.id());
    call.done();
  }

  private void setTag(Call call) throws IOException {
    Fields fields = call.fields();
    String key = fields.required("key");
    String value = fields.text("value", "");
    check(key, value);
    Experiment experiment = changeable(call, fields);
    experiments.tag(call.viewer(), experiment.id(), Map.of(key, value));
    call.done();
  }

  private void deleteTag(Call call) throws IOException {
    Fields fields = call.fields();
    Experiment experiment = changeable(call, fields);
    String key = fields.required("key");
    try {
      experiments.untag(call.viewer(), experiment.id(), key);
    } catch (NotFound e) {
      throw MlflowProblem.absent(
          "No tag with name: %s in experiment with id %s"
              .formatted(key, HexId.of(experiment.id())));
    }
    call.done();
  }

  private Experiment changeable(Call call, Fields fields) throws IOException {
    Experiment experiment = lookup.get(call, fields.required("experiment_id"));
    if (experiment.deleted())
      throw MlflowProblem.invalid(
          "The experiment %s must be in the 'active' state. Current state is deleted."
              .formatted(HexId.of(experiment.id())));
    return experiment;
  }

  private static void check(String key, String value) {
    Names.tag(key, "key");
    Names.limited("value", Names.EXPERIMENT_TAG, value);
  }

  private void search(Call call) throws IOException {
    ExperimentSearch.Found found =
        search.search(
            call.fields(),
            experiments.owned(call.viewer(), call.namespace().id()),
            listed -> tags(call, listed));
    call.reply(
        json -> {
          json.writeArrayPropertyStart("experiments");
          for (Experiment each : found.experiments())
            ExperimentJson.write(
                json, each, Objects.requireNonNullElse(found.tags().get(each.id()), Map.of()));
          json.writeEndArray();
          if (found.next() != null) json.writeStringProperty("next_page_token", found.next());
        });
  }

  private Map<UUID, Map<String, String>> tags(Call call, List<Experiment> listed) {
    return experiments.tags(call.viewer(), listed.stream().map(Experiment::id).toList());
  }
}
