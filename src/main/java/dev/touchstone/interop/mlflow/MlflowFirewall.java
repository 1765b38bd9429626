package dev.touchstone.interop.mlflow;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Below {@code /mlflow} a path may hold what names of artifacts hold (encoded slashes, semicolons,
 * percent signs) but nothing that climbs under any reading; elsewhere the strict rules stay.
 */
final class MlflowFirewall extends StrictHttpFirewall {
  @Override
  public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
    String uri = request.getRequestURI();
    return uri.startsWith("/mlflow/") ? passing(request, uri) : super.getFirewalledRequest(request);
  }

  private static FirewalledRequest passing(HttpServletRequest request, String uri) {
    try {
      RawPath.safe(uri.substring(1));
    } catch (MlflowProblem e) {
      throw new RequestRejectedException(e.text());
    }
    return new FirewalledRequest(request) {
      @Override
      public void reset() {
        // Nothing was changed that would have to be put back.
      }
    };
  }
}
