package dev.touchstone.interop.mlflow;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;

/** The one place where a refusal becomes MLflow's JSON. */
@Component
class ErrorReply {
  private final Json json;

  ErrorReply(Json json) {
    this.json = json;
  }

  void write(HttpServletResponse response, ErrorCode code, String message) throws IOException {
    write(response, code, message, Duration.ofSeconds(1));
  }

  /**
   * @param pause how long a client should wait that was too fast or too early; said in whole
   *     seconds, rounded up
   * @throws IOException if an answer has begun: the connection must end before it looks whole
   */
  void write(HttpServletResponse response, ErrorCode code, String message, Duration pause)
      throws IOException {
    if (response.isCommitted()) throw new IOException("The answer broke off: " + message);
    response.reset();
    response.setStatus(code.status());
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    headers(response, code, pause);
    try (JsonGenerator out = json.generator(response.getOutputStream())) {
      out.writeStartObject();
      out.writeStringProperty("error_code", code.name());
      out.writeStringProperty("message", message);
      out.writeEndObject();
    }
  }

  private static void headers(HttpServletResponse response, ErrorCode code, Duration pause) {
    Gate.protect(response);
    if (code == ErrorCode.UNAUTHENTICATED)
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Touchstone\"");
    if (code == ErrorCode.REQUEST_LIMIT_EXCEEDED || code == ErrorCode.TEMPORARILY_UNAVAILABLE)
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(pause.plusMillis(999).toSeconds()));
  }
}
