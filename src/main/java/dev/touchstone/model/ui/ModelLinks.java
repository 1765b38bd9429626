package dev.touchstone.model.ui;

import com.vaadin.flow.component.html.Anchor;
import dev.touchstone.model.RegisteredModel;
import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/** Addresses around a registered model, whose name may hold anything but slashes and colons. */
final class ModelLinks {
  private ModelLinks() {}

  static String page(RegisteredModel model) {
    return "models/" + path(model);
  }

  static Anchor to(RegisteredModel model, String text) {
    return new Anchor(page(model), text);
  }

  static String archive(RegisteredModel model, int number) {
    return "api/v1/models/%s/versions/%s/archive".formatted(path(model), number);
  }

  /** What MLflow's clients load a version by. */
  static String uri(RegisteredModel model, int number) {
    return "models:/" + model.name() + "/" + number;
  }

  static String uri(RegisteredModel model, String alias) {
    return "models:/" + model.name() + "@" + alias;
  }

  /** The text itself if it is not encoded. */
  static String decoded(String step) {
    try {
      return UriUtils.decode(step, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return step;
    }
  }

  private static String path(RegisteredModel model) {
    String name = UriUtils.encodePathSegment(model.name(), StandardCharsets.UTF_8);
    return model.namespace() + "/" + name;
  }
}
