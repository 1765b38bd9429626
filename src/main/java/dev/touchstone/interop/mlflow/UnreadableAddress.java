package dev.touchstone.interop.mlflow;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Answers for addresses that Tomcat itself refuses before any filter sees them, such as one with a
 * NUL in its path: its own answer would be a page.
 */
final class UnreadableAddress extends ValveBase {
  private final ErrorReply errors;

  UnreadableAddress(ErrorReply errors) {
    super(true);
    this.errors = errors;
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    getNext().invoke(request, response);
    if (response.isError()
        && request.getContext() == null
        && MlflowConfiguration.forPrograms(request)) {
      response.setSuspended(false);
      errors.write(response, ErrorCode.INVALID_PARAMETER_VALUE, "Invalid path");
    }
  }
}
