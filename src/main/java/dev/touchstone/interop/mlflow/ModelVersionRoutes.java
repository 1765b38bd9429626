package dev.touchstone.interop.mlflow;

import dev.touchstone.base.Page;
import dev.touchstone.model.ModelVersion;
import dev.touchstone.model.ModelVersions;
import dev.touchstone.model.NewVersion;
import dev.touchstone.model.RegisteredModel;
import dev.touchstone.model.Stage;
import java.io.IOException;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The numbered versions of registered models. */
@Component
class ModelVersionRoutes implements Routes {
  private static final int MOST = 200_000;

  private final ModelVersions versions;
  private final ModelLookup lookup;
  private final SourceReader sources;
  private final ModelPlaces places;
  private final RegistryJson json;

  ModelVersionRoutes(
      ModelVersions versions,
      ModelLookup lookup,
      SourceReader sources,
      ModelPlaces places,
      RegistryJson json) {
    this.versions = versions;
    this.lookup = lookup;
    this.sources = sources;
    this.places = places;
    this.json = json;
  }

  @Override
  public void register(RouteTable table) {
    table.post("model-versions/create", this::create);
    table.patch("model-versions/update", this::update);
    table.post("model-versions/transition-stage", this::stage);
    table.delete("model-versions/delete", this::delete);
    table.get("model-versions/get", this::get);
    table.get("model-versions/search", this::search);
    table.get("model-versions/get-download-uri", this::files);
    table.post("model-versions/set-tag", this::setTag);
    table.delete("model-versions/delete-tag", this::deleteTag);
  }

  private void create(Call call) throws IOException {
    Fields fields = call.fields();
    String name = fields.required("name");
    SourceReader.Read read =
        sources.read(
            call, fields.required("source"), fields.text("run_id"), fields.text("model_id"));
    RegisteredModel model = lookup.registered(call, name);
    NewVersion wanted =
        new NewVersion(
            read.source(),
            read.runId(),
            fields.text("run_link", ""),
            fields.text("description", ""),
            fields.pairs("tags"));
    reply(call, versions.register(call.viewer(), model.id(), wanted));
  }

  private void update(Call call) throws IOException {
    ModelVersion version = named(call);
    String description = call.fields().text("description", "");
    reply(call, versions.describe(call.viewer(), version.modelId(), version.number(), description));
  }

  private void stage(Call call) throws IOException {
    Fields fields = call.fields();
    Stage stage = Stage.of(fields.required("stage"));
    boolean others = fields.node().path("archive_existing_versions").asBoolean(false);
    ModelVersion version = named(call);
    reply(call, versions.stage(call.viewer(), version.modelId(), version.number(), stage, others));
  }

  private void delete(Call call) throws IOException {
    ModelVersion version = named(call);
    versions.delete(call.viewer(), version.modelId(), version.number());
    call.done();
  }

  private void get(Call call) throws IOException {
    reply(call, named(call));
  }

  private ModelVersion named(Call call) throws IOException {
    Fields fields = call.fields();
    return lookup.version(call, fields.required("name"), fields.required("version"));
  }

  private void reply(Call call, ModelVersion version) throws IOException {
    call.reply(
        out -> {
          out.writeName("model_version");
          json.write(out, call.viewer(), version);
        });
  }

  private void search(Call call) throws IOException {
    Fields fields = call.fields();
    Page<ModelVersion> page =
        versions.search(
            call.viewer(),
            call.namespace().id(),
            fields.text("filter", ""),
            fields.texts("order_by"),
            fields.text("page_token"),
            limit(fields));
    call.reply(
        out -> {
          out.writeArrayPropertyStart("model_versions");
          page.items().forEach(version -> json.write(out, call.viewer(), version));
          out.writeEndArray();
          if (page.next() != null) out.writeStringProperty("next_page_token", page.next());
        });
  }

  private static int limit(Fields fields) {
    long wanted = Objects.requireNonNullElse(fields.number("max_results"), (long) MOST);
    if (wanted < 1)
      throw MlflowProblem.invalid(
          "Invalid value for max_results. It must be a positive integer, but got " + wanted);
    if (wanted > MOST)
      throw MlflowProblem.invalid(
          "Invalid value for request parameter max_results. It must be at most %d, but got value %d"
              .formatted(MOST, wanted));
    return (int) wanted;
  }

  private void files(Call call) throws IOException {
    String uri = places.files(call.viewer(), named(call));
    call.reply(out -> out.writeStringProperty("artifact_uri", uri));
  }

  private void setTag(Call call) throws IOException {
    Fields fields = call.fields();
    ModelVersion version = named(call);
    versions.tag(
        call.viewer(),
        version.modelId(),
        version.number(),
        fields.required("key"),
        fields.text("value", ""));
    call.done();
  }

  private void deleteTag(Call call) throws IOException {
    ModelVersion version = named(call);
    versions.untag(
        call.viewer(), version.modelId(), version.number(), call.fields().required("key"));
    call.done();
  }
}
