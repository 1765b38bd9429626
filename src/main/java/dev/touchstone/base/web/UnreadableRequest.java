package dev.touchstone.base.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** The answer of our REST to what cannot even be read as a request; never a page. */
public final class UnreadableRequest {
  private static final String BODY =
      "{\"title\":\"%s\",\"status\":%d,\"detail\":\"The request's address or method cannot be read.\"}";

  private UnreadableRequest() {}

  public static boolean concerns(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/api/");
  }

  /** Tells so with the status that the response has. */
  public static void answer(HttpServletResponse response) throws IOException {
    HttpStatus status = HttpStatus.valueOf(response.getStatus());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    String body = BODY.formatted(status.getReasonPhrase(), status.value());
    response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
  }
}
