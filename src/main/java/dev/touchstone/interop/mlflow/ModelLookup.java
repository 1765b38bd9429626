package dev.touchstone.interop.mlflow;

import dev.touchstone.model.LoggedModel;
import dev.touchstone.model.LoggedModels;
import dev.touchstone.model.ModelVersion;
import dev.touchstone.model.ModelVersions;
import dev.touchstone.model.Models;
import dev.touchstone.model.RegisteredModel;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds models by the words of MLflow's clients, within the call's namespace. */
@Component
class ModelLookup {
  private static final String LOGGED = "m-";

  private final Models models;
  private final ModelVersions versions;
  private final LoggedModels logged;

  ModelLookup(Models models, ModelVersions versions, LoggedModels logged) {
    this.models = models;
    this.versions = versions;
    this.logged = logged;
  }

  /**
   * @throws MlflowProblem when there is none in this namespace that the viewer may see
   */
  RegisteredModel registered(Call call, String name) {
    return models
        .find(call.viewer(), call.namespace().id(), name)
        .orElseThrow(
            () -> MlflowProblem.absent("Registered Model with name=%s not found".formatted(name)));
  }

  /**
   * @param number as a client writes it
   */
  ModelVersion version(Call call, String name, String number) {
    RegisteredModel model = registered(call, name);
    return versions
        .find(call.viewer(), model.id(), number(number))
        .orElseThrow(
            () ->
                MlflowProblem.absent(
                    "Model Version (name=%s, version=%s) not found".formatted(name, number)));
  }

  static int number(String text) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      throw MlflowProblem.invalid(
          "Parameter 'version' must be an integer, got '%s'.".formatted(text));
    }
  }

  LoggedModel logged(Call call, String text) {
    return found(call, text, false);
  }

  LoggedModel loggedEvenDeleted(Call call, String text) {
    return found(call, text, true);
  }

  private LoggedModel found(Call call, String text, boolean evenDeleted) {
    return id(text)
        .flatMap(
            id ->
                evenDeleted
                    ? logged.findEvenDeleted(call.viewer(), id)
                    : logged.find(call.viewer(), id))
        .filter(model -> model.namespaceId().equals(call.namespace().id()))
        .orElseThrow(
            () -> MlflowProblem.absent("Logged model with ID '%s' not found.".formatted(text)));
  }

  /** Empty for what cannot be the id of a logged model. */
  static Optional<UUID> id(String text) {
    return text.startsWith(LOGGED)
        ? HexId.parse(text.substring(LOGGED.length()))
        : Optional.empty();
  }

  static String id(UUID model) {
    return LOGGED + HexId.of(model);
  }
}
