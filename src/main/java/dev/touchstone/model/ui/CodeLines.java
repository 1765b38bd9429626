package dev.touchstone.model.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.server.VaadinServletRequest;
import dev.touchstone.base.ui.CopyButton;
import org.springframework.web.util.UriComponentsBuilder;

/** A few lines of a program, to copy. */
final class CodeLines extends Div {
  CodeLines(String what, String code) {
    addClassName("code-lines");
    add(new Pre(code), new CopyButton(what, code));
  }

  /** How a program registers a model in this namespace. */
  static CodeLines registering(String namespace) {
    return new CodeLines(
        "code",
        """
        mlflow.set_tracking_uri("%s/mlflow/%s")
        with mlflow.start_run():
            mlflow.sklearn.log_model(model, name="model", registered_model_name="churn")"""
            .formatted(server(), namespace));
  }

  /** How a program gets it back. */
  static CodeLines loading(String namespace, String uri) {
    return new CodeLines(
        "code",
        """
        mlflow.set_tracking_uri("%s/mlflow/%s")
        model = mlflow.pyfunc.load_model("%s")"""
            .formatted(server(), namespace, uri));
  }

  /** As the reader's browser reaches it. */
  private static String server() {
    VaadinServletRequest request = VaadinServletRequest.getCurrent();
    if (request == null) return "http://localhost:8080";
    return UriComponentsBuilder.fromUriString(
            request.getHttpServletRequest().getRequestURL().toString())
        .replacePath(null)
        .replaceQuery(null)
        .toUriString();
  }
}
