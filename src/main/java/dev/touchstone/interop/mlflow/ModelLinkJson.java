package dev.touchstone.interop.mlflow;

import dev.touchstone.model.ModelLink;
import dev.touchstone.model.ModelLink.Role;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** The logged models of a run as MLflow's clients read them. */
final class ModelLinkJson {
  private ModelLinkJson() {}

  static void writeInputs(JsonGenerator json, List<ModelLink> links) {
    json.writeArrayPropertyStart("model_inputs");
    for (ModelLink link : links) {
      if (link.role() != Role.INPUT) continue;
      json.writeStartObject();
      json.writeStringProperty("model_id", ModelLookup.id(link.modelId()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  static void writeOutputs(JsonGenerator json, List<ModelLink> links) {
    json.writeArrayPropertyStart("model_outputs");
    for (ModelLink link : links) {
      if (link.role() != Role.OUTPUT) continue;
      json.writeStartObject();
      json.writeStringProperty("model_id", ModelLookup.id(link.modelId()));
      json.writeNumberProperty("step", link.step());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
