package dev.touchstone.interop.mlflow;

import dev.touchstone.access.Visibility;
import dev.touchstone.base.Page;
import dev.touchstone.model.ModelExists;
import dev.touchstone.model.ModelVersion;
import dev.touchstone.model.ModelVersions;
import dev.touchstone.model.Models;
import dev.touchstone.model.NewModel;
import dev.touchstone.model.RegisteredModel;
import dev.touchstone.model.Stage;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The names under which models are used. */
@Component
class RegisteredModelRoutes implements Routes {
  private static final int MOST = 1000;
  private static final int USUAL = 100;
  private static final String PROMPT = "mlflow.prompt.is_prompt";

  private final Models models;
  private final ModelVersions versions;
  private final ModelLookup lookup;
  private final RegistryJson json;

  RegisteredModelRoutes(
      Models models, ModelVersions versions, ModelLookup lookup, RegistryJson json) {
    this.models = models;
    this.versions = versions;
    this.lookup = lookup;
    this.json = json;
  }

  @Override
  public void register(RouteTable table) {
    table.post("registered-models/create", this::create);
    table.post("registered-models/rename", this::rename);
    table.patch("registered-models/update", this::update);
    table.delete("registered-models/delete", this::delete);
    table.get("registered-models/get", this::get);
    table.get("registered-models/search", this::search);
    table.get("registered-models/get-latest-versions", this::latest);
    table.search("registered-models/get-latest-versions", this::latest);
    table.post("registered-models/set-tag", this::setTag);
    table.delete("registered-models/delete-tag", this::deleteTag);
  }

  private void create(Call call) throws IOException {
    Fields fields = call.fields();
    Map<String, String> tags = fields.pairs("tags");
    if (tags.getOrDefault(PROMPT, "").equalsIgnoreCase("true"))
      throw new MlflowProblem(ErrorCode.ENDPOINT_NOT_FOUND, "Touchstone keeps no prompts.");
    NewModel wanted =
        new NewModel(
            call.namespace().id(),
            fields.required("name"),
            fields.text("description", ""),
            tags,
            Visibility.TEAM);
    reply(call, taken(() -> models.create(call.viewer(), wanted)));
  }

  /** MLflow's clients look for this code to go on with the model that is there. */
  private static RegisteredModel taken(Supplier<RegisteredModel> making) {
    try {
      return making.get();
    } catch (ModelExists e) {
      throw new MlflowProblem(ErrorCode.RESOURCE_ALREADY_EXISTS, e.text());
    }
  }

  private void rename(Call call) throws IOException {
    RegisteredModel model = named(call);
    String name = call.fields().required("new_name");
    reply(call, taken(() -> models.rename(call.viewer(), model.id(), name)));
  }

  private void update(Call call) throws IOException {
    String description = call.fields().text("description", "");
    reply(call, models.describe(call.viewer(), named(call).id(), description));
  }

  private void delete(Call call) throws IOException {
    models.delete(call.viewer(), named(call).id());
    call.done();
  }

  private void get(Call call) throws IOException {
    reply(call, named(call));
  }

  private RegisteredModel named(Call call) throws IOException {
    return lookup.registered(call, call.fields().required("name"));
  }

  private void reply(Call call, RegisteredModel model) throws IOException {
    List<ModelVersion> latest = versions.latest(call.viewer(), List.of(model.id()));
    call.reply(
        out -> {
          out.writeName("registered_model");
          json.write(out, call.viewer(), model, latest);
        });
  }

  private void search(Call call) throws IOException {
    Fields fields = call.fields();
    Page<RegisteredModel> page =
        models.search(
            call.viewer(),
            call.namespace().id(),
            fields.text("filter", ""),
            fields.texts("order_by"),
            fields.text("page_token"),
            fields.number("max_results", USUAL, 1, MOST, tooMany(fields)));
    Map<UUID, List<ModelVersion>> latest = latest(call, page.items());
    call.reply(
        out -> {
          out.writeArrayPropertyStart("registered_models");
          for (RegisteredModel model : page.items())
            json.write(out, call.viewer(), model, latest.getOrDefault(model.id(), List.of()));
          out.writeEndArray();
          if (page.next() != null) out.writeStringProperty("next_page_token", page.next());
        });
  }

  private static String tooMany(Fields fields) {
    return "Invalid value for request parameter max_results. It must be at most %d, but got value %s"
        .formatted(MOST, fields.number("max_results"));
  }

  private Map<UUID, List<ModelVersion>> latest(Call call, List<RegisteredModel> of) {
    List<UUID> ids = of.stream().map(RegisteredModel::id).toList();
    return versions.latest(call.viewer(), ids).stream()
        .collect(Collectors.groupingBy(ModelVersion::modelId));
  }

  private void latest(Call call) throws IOException {
    RegisteredModel model = named(call);
    Set<Stage> stages = stages(call.fields().texts("stages"));
    List<ModelVersion> latest =
        versions.latest(call.viewer(), List.of(model.id())).stream()
            .filter(version -> stages.contains(version.stage()))
            .toList();
    call.reply(
        out -> {
          out.writeArrayPropertyStart("model_versions");
          latest.forEach(version -> json.write(out, call.viewer(), version));
          out.writeEndArray();
        });
  }

  private static Set<Stage> stages(List<String> words) {
    return words.isEmpty()
        ? EnumSet.allOf(Stage.class)
        : words.stream().map(Stage::of).collect(Collectors.toSet());
  }

  private void setTag(Call call) throws IOException {
    Fields fields = call.fields();
    models.tag(call.viewer(), named(call).id(), fields.required("key"), fields.text("value", ""));
    call.done();
  }

  private void deleteTag(Call call) throws IOException {
    models.untag(call.viewer(), named(call).id(), call.fields().required("key"));
    call.done();
  }
}
