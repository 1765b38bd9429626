package dev.touchstone.interop.mlflow;

import dev.touchstone.model.ModelVersion;
import dev.touchstone.model.ModelVersions;
import dev.touchstone.model.Models;
import dev.touchstone.model.RegisteredModel;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Aliases: names that stand for one version of a model at a time. */
@Component
class ModelAliasRoutes implements Routes {
  private static final String LATEST = "latest";

  private final Models models;
  private final ModelVersions versions;
  private final ModelLookup lookup;
  private final RegistryJson json;

  ModelAliasRoutes(Models models, ModelVersions versions, ModelLookup lookup, RegistryJson json) {
    this.models = models;
    this.versions = versions;
    this.lookup = lookup;
    this.json = json;
  }

  @Override
  public void register(RouteTable table) {
    table.post("registered-models/alias", this::set);
    table.delete("registered-models/alias", this::delete);
    table.get("registered-models/alias", this::get);
  }

  private void set(Call call) throws IOException {
    Fields fields = call.fields();
    String alias = fields.required("alias");
    RegisteredModel model = lookup.registered(call, fields.required("name"));
    int number = ModelLookup.number(fields.required("version"));
    models.alias(call.viewer(), model.id(), alias, number);
    call.done();
  }

  private void delete(Call call) throws IOException {
    Fields fields = call.fields();
    RegisteredModel model = lookup.registered(call, fields.required("name"));
    models.unalias(call.viewer(), model.id(), fields.required("alias"));
    call.done();
  }

  private void get(Call call) throws IOException {
    Fields fields = call.fields();
    RegisteredModel model = lookup.registered(call, fields.required("name"));
    ModelVersion version = meant(call, model, fields.required("alias"));
    call.reply(
        out -> {
          out.writeName("model_version");
          json.write(out, call.viewer(), version);
        });
  }

  private ModelVersion meant(Call call, RegisteredModel model, String alias) {
    if (alias.equalsIgnoreCase(LATEST)) return latest(call, model);
    Integer number = model.aliases().get(alias);
    if (number == null)
      throw MlflowProblem.invalid("Registered model alias %s not found.".formatted(alias));
    return versions.get(call.viewer(), model.id(), number);
  }

  private ModelVersion latest(Call call, RegisteredModel model) {
    return versions.latest(call.viewer(), List.of(model.id())).stream()
        .max(Comparator.comparingInt(ModelVersion::number))
        .orElseThrow(
            () ->
                MlflowProblem.absent(
                    "Latest version not found for model %s.".formatted(model.name())));
  }
}
