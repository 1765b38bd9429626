package dev.touchstone.worker.relay;

import dev.touchstone.account.Errand;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * Stands before everything that comes from a sandbox: the tracking protocols and nothing else, and
 * only with the token of an attempt, never with one that a person left in a script.
 */
final class Gate extends ValveBase {

  private static final String REFUSED =
      """
      {"error_code":"ENDPOINT_NOT_FOUND","message":"%1$s","code":"no-such-route","status":404,"detail":"%1$s"}
      """
          .formatted("From inside a run only the tracking protocols can be reached.");

  private final Connector relay;

  Gate(Connector relay) {
    super(true);
    this.relay = relay;
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    if (request.getConnector() != relay) {
      getNext().invoke(request, response);
    } else if (passes(request)) {
      request.setAttribute(Errand.ONLY, true);
      getNext().invoke(request, response);
    } else {
      refuse(response);
    }
  }

  private static boolean passes(Request request) {
    return request.getHeader(HttpHeaders.AUTHORIZATION) != null
        && tracking(request.getDecodedRequestURI());
  }

  /** The path as the server understands it: decoded, without dots and double slashes. */
  private static boolean tracking(String path) {
    return path != null && (path.startsWith("/mlflow/") || path.startsWith("/api/v1/runs/"));
  }

  private static void refuse(Response response) throws IOException {
    response.setStatus(404);
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.getWriter().write(REFUSED);
  }
}
