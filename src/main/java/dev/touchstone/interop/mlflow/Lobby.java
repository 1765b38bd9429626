package dev.touchstone.interop.mlflow;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What anybody may ask, as of MLflow's own server: whether it is up, and which version it speaks.
 */
@Component
class Lobby {
  private static final Map<String, String> ANSWERS =
      Map.of(
          "health",
          "OK",
          // From 3.4 on clients would send spans of traces, which we do not take.
          "version",
          "3.3.2");

  boolean answers(Address address, HttpServletResponse response) throws IOException {
    String text = ANSWERS.get(address.route());
    if (text == null) return false;
    response.setContentType("text/plain;charset=utf-8");
    response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    return true;
  }
}
