package dev.touchstone.interop.mlflow;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** The one place where a refusal becomes MLflow's JSON. */
@Component
class ErrorReply {
  /** Seconds after which a client that was too fast may come again. */
  private static final String PAUSE = "1";

  private final JsonMapper json;

  ErrorReply(JsonMapper json) {
    this.json = json;
  }

  void write(HttpServletResponse response, ErrorCode code, String message) throws IOException {
    if (response.isCommitted()) return;
    response.reset();
    response.setStatus(code.status());
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    headers(response, code);
    try (JsonGenerator out = json.createGenerator(response.getOutputStream())) {
      out.writeStartObject();
      out.writeStringProperty("error_code", code.name());
      out.writeStringProperty("message", message);
      out.writeEndObject();
    }
  }

  private static void headers(HttpServletResponse response, ErrorCode code) {
    Gate.protect(response);
    if (code == ErrorCode.UNAUTHENTICATED)
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Touchstone\"");
    if (code == ErrorCode.REQUEST_LIMIT_EXCEEDED)
      response.setHeader(HttpHeaders.RETRY_AFTER, PAUSE);
  }
}
