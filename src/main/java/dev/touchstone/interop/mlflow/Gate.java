package dev.touchstone.interop.mlflow;

import dev.touchstone.account.Bearers.Bearer;
import dev.touchstone.account.Credentials;
import dev.touchstone.account.Tokens.Scope;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.database.DatabaseAway;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;

/**
 * Lets through who brings a token, as Bearer or as the password of Basic. It is the only filter of
 * its chain: no session, no cookie, so nothing another site could forge.
 */
final class Gate extends HttpFilter {
  /** Who calls, for the {@link Door}. */
  record Caller(Viewer viewer, Scope scope) {
    static Caller of(HttpServletRequest request) {
      return (Caller) Objects.requireNonNull(request.getAttribute(Caller.class.getName()));
    }
  }

  private static final Set<String> READS = Set.of("GET", "HEAD");

  private final transient Lobby lobby;
  private final transient Credentials credentials;
  private final transient ErrorReply errors;

  Gate(Lobby lobby, Credentials credentials, ErrorReply errors) {
    this.lobby = lobby;
    this.credentials = credentials;
    this.errors = errors;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    protect(response);
    if (!READS.contains(request.getMethod())
        || !lobby.answers(Address.of(request.getRequestURI()), response))
      admit(request, response, chain);
  }

  private void admit(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<Caller> caller;
    try {
      caller = credentials.presented(request).flatMap(this::caller);
    } catch (RuntimeException e) {
      refuse(response, e);
      return;
    }
    if (caller.isEmpty())
      errors.write(
          response,
          ErrorCode.UNAUTHENTICATED,
          "You are not authenticated. Set MLFLOW_TRACKING_TOKEN to a token of yours (“ts_…”), or MLFLOW_TRACKING_USERNAME to your name and MLFLOW_TRACKING_PASSWORD to the token.");
    else {
      request.setAttribute(Caller.class.getName(), caller.get());
      chain.doFilter(request, response);
    }
  }

  /** The {@link Door} is not reached when nobody can say who calls. */
  private void refuse(HttpServletResponse response, RuntimeException e) throws IOException {
    DatabaseAway away = DatabaseAway.in(e).orElseThrow(() -> e);
    errors.write(response, ErrorCode.of(away), away.text());
  }

  private Optional<Caller> caller(Bearer bearer) {
    return credentials.viewer(bearer).map(viewer -> new Caller(viewer, bearer.scope()));
  }

  /** Nothing here is a page, and nothing is kept by a proxy. */
  static void protect(HttpServletResponse response) {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
  }
}
