package dev.touchstone.interop.mlflow;

import dev.touchstone.base.web.UnreadableRequest;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Answers for what Tomcat itself refuses before any filter sees it, such as an address with a NUL:
 * its own answer would be a page. Of a request whose first line it cannot read there is no address,
 * so that one gets JSON wherever it was meant to go; no browser sends such.
 */
final class UnreadableAddress extends ValveBase {
  private final ErrorReply errors;

  UnreadableAddress(ErrorReply errors) {
    super(true);
    this.errors = errors;
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    if (response.isError() && forPrograms(request)) answer(response);
    else if (response.isError() && UnreadableRequest.concerns(request)) {
      response.setSuspended(false);
      UnreadableRequest.answer(response);
    } else getNext().invoke(request, response);
  }

  private void answer(Response response) throws IOException {
    boolean verb = response.getStatus() == HttpServletResponse.SC_METHOD_NOT_ALLOWED;
    response.setSuspended(false);
    if (verb) errors.write(response, ErrorCode.ENDPOINT_NOT_FOUND, "No route takes this method");
    else errors.write(response, ErrorCode.INVALID_PARAMETER_VALUE, "Invalid path");
  }

  private static boolean forPrograms(Request request) {
    return request.getRequestURI() == null || MlflowConfiguration.forPrograms(request);
  }
}
