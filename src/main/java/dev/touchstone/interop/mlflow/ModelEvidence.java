package dev.touchstone.interop.mlflow;

import dev.touchstone.model.LoggedModel;
import dev.touchstone.model.LoggedModels;
import dev.touchstone.model.ModelLink;
import dev.touchstone.model.ModelLink.Role;
import dev.touchstone.model.ModelMetric.Dataset;
import dev.touchstone.run.Run;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What runs tell of logged models: which they read and made, and what they measured of them. */
@Component
class ModelEvidence implements Routes, ModelMetrics, InputRoutes.ModelInputs {
  private static final int DATASET = 500;
  private static final int DIGEST = 36;

  private final LoggedModels models;
  private final ModelLookup lookup;
  private final RunLookup runs;

  ModelEvidence(LoggedModels models, ModelLookup lookup, RunLookup runs) {
    this.models = models;
    this.lookup = lookup;
    this.runs = runs;
  }

  @Override
  public void register(RouteTable table) {
    table.post("runs/outputs", this::made);
  }

  private void made(Call call) throws IOException {
    Fields fields = call.fields();
    Run run = runs.active(call, fields.runId());
    List<ModelLink> links = new ArrayList<>();
    for (Fields sent : fields.items("models")) links.add(link(call, run, Role.OUTPUT, sent));
    models.link(call.viewer(), links);
    call.done();
  }

  @Override
  public void read(Call call, Run run, List<Fields> sent) {
    models.link(
        call.viewer(), sent.stream().map(each -> link(call, run, Role.INPUT, each)).toList());
  }

  private ModelLink link(Call call, Run run, Role role, Fields sent) {
    LoggedModel model = lookup.logged(call, sent.required("model_id"));
    long step = role == Role.INPUT ? 0 : Objects.requireNonNullElse(sent.number("step"), 0L);
    return new ModelLink(run.id(), model.id(), role, step);
  }

  @Override
  public void logged(Call call, UUID run, List<ModelMetric> metrics) {
    models.measure(
        call.viewer(),
        run,
        metrics.stream()
            .flatMap(m -> ModelLookup.id(m.modelId()).stream().map(id -> of(id, run, m)))
            .toList());
  }

  private static dev.touchstone.model.ModelMetric of(UUID model, UUID run, ModelMetric said) {
    return new dev.touchstone.model.ModelMetric(
        model,
        run,
        said.point().key(),
        said.point().value(),
        said.point().time(),
        said.point().step(),
        new Dataset(
            Names.cut(DATASET, Objects.requireNonNullElse(said.dataset(), "")),
            Names.cut(DIGEST, Objects.requireNonNullElse(said.digest(), ""))));
  }
}
