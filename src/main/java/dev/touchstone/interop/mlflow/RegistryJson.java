package dev.touchstone.interop.mlflow;

import dev.touchstone.account.Viewer;
import dev.touchstone.model.ModelVersion;
import dev.touchstone.model.RegisteredModel;
import dev.touchstone.model.VersionSource.Logged;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;

/** Registered models and their versions as MLflow's clients read them. */
@Component
class RegistryJson {
  private final ModelPlaces places;

  RegistryJson(ModelPlaces places) {
    this.places = places;
  }

  void write(JsonGenerator json, Viewer viewer, RegisteredModel model, List<ModelVersion> latest) {
    json.writeStartObject();
    json.writeStringProperty("name", model.name());
    json.writeNumberProperty("creation_timestamp", model.createdAt().toEpochMilli());
    json.writeNumberProperty("last_updated_timestamp", model.updatedAt().toEpochMilli());
    json.writeStringProperty("description", model.description());
    json.writeArrayPropertyStart("latest_versions");
    latest.forEach(version -> write(json, viewer, version));
    json.writeEndArray();
    PairJson.write(json, "tags", new TreeMap<>(model.tags()));
    writeAliases(json, model.aliases());
    json.writeEndObject();
  }

  private static void writeAliases(JsonGenerator json, Map<String, Integer> aliases) {
    json.writeArrayPropertyStart("aliases");
    new TreeMap<>(aliases)
        .forEach(
            (alias, number) -> {
              json.writeStartObject();
              json.writeStringProperty("alias", alias);
              json.writeStringProperty("version", number.toString());
              json.writeEndObject();
            });
    json.writeEndArray();
  }

  void write(JsonGenerator json, Viewer viewer, ModelVersion version) {
    json.writeStartObject();
    json.writeStringProperty("name", version.modelName());
    json.writeStringProperty("version", Integer.toString(version.number()));
    json.writeNumberProperty("creation_timestamp", version.createdAt().toEpochMilli());
    json.writeNumberProperty("last_updated_timestamp", version.updatedAt().toEpochMilli());
    json.writeStringProperty("current_stage", version.stage().word());
    json.writeStringProperty("description", version.description());
    writeOrigin(json, viewer, version);
    json.writeStringProperty("status", "READY");
    PairJson.write(json, "tags", new TreeMap<>(version.tags()));
    json.writeArrayPropertyStart("aliases");
    version.aliases().stream().sorted().forEach(json::writeString);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeOrigin(JsonGenerator json, Viewer viewer, ModelVersion version) {
    json.writeStringProperty("source", places.source(viewer, version));
    json.writeStringProperty("run_link", version.runLink());
    if (version.runId() != null) json.writeStringProperty("run_id", HexId.of(version.runId()));
    if (version.source() instanceof Logged logged)
      json.writeStringProperty("model_id", ModelLookup.id(logged.modelId()));
  }
}
