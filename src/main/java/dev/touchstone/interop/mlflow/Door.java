package dev.touchstone.interop.mlflow;

import dev.touchstone.account.Tokens.Scope;
import dev.touchstone.base.OneLook;
import dev.touchstone.base.Problem;
import dev.touchstone.base.database.DatabaseAway;
import dev.touchstone.base.database.UnfitValue;
import dev.touchstone.interop.mlflow.Gate.Caller;
import dev.touchstone.interop.mlflow.RouteTable.Found;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestHandler;
import tools.jackson.core.JacksonException;

/**
 * Finds the route, checks the token's scope, and turns whatever is thrown into MLflow's error. It
 * never answers a person's mistake with a 5xx: MLflow's client would repeat it for four minutes.
 */
@Component
class Door implements HttpRequestHandler {
  private static final Logger log = LoggerFactory.getLogger(Door.class);

  private final RouteTable routes;
  private final Spaces spaces;
  private final ErrorReply errors;
  private final Json json;

  Door(RouteTable routes, Spaces spaces, ErrorReply errors, Json json) {
    this.routes = routes;
    this.spaces = spaces;
    this.errors = errors;
    this.json = json;
  }

  @Override
  public void handleRequest(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      answer(request, response);
    } catch (RuntimeException e) {
      if (brokeOff(request)) log.debug("A request broke off", e);
      else refuse(response, e);
    } catch (StackOverflowError e) { // something nested deeper than anybody thought of
      fail(response, e);
    }
  }

  /** Tomcat notes so, and has answered with 400 already, when a body ends before it should. */
  private static boolean brokeOff(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof IOException;
  }

  private void refuse(HttpServletResponse response, RuntimeException e) throws IOException {
    switch (e) {
      case Problem problem -> refuse(response, problem);
      case JacksonException unreadable -> refuse(response, Json.malformed(unreadable));
      default -> refuseUnknown(response, e);
    }
  }

  private void refuseUnknown(HttpServletResponse response, RuntimeException e) throws IOException {
    Optional<Problem> known =
        UnfitValue.in(e).map(Problem.class::cast).or(() -> DatabaseAway.in(e));
    if (known.isPresent()) refuse(response, known.get());
    else fail(response, e);
  }

  private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Address address = Address.of(request.getRequestURI());
    Found found = find(request.getMethod(), address);
    Caller caller = Caller.of(request);
    if (found.route().writes() && caller.scope() == Scope.READ)
      throw new MlflowProblem(
          ErrorCode.PERMISSION_DENIED, "This token may only read. Use one with scope “write”.");
    answer(
        found.route(),
        new Call(
            caller, spaces.named(address.namespace()), found.named(), request, response, json));
  }

  /** What only reads asks the database for the same thing but once. */
  private static void answer(Route route, Call call) throws IOException {
    if (route.writes()) route.handler().answer(call);
    else OneLook.at(() -> route.handler().answer(call));
  }

  private Found find(String method, Address address) {
    return routes
        .find(method, address.route())
        .orElseThrow(
            () ->
                new MlflowProblem(
                    ErrorCode.ENDPOINT_NOT_FOUND,
                    "There is no route %s %s. Touchstone speaks MLflow's tracking and registry, not its traces, scorers, gateway or prompts."
                        .formatted(method, address.route())));
  }

  private void refuse(HttpServletResponse response, Problem problem) throws IOException {
    ErrorCode code = problem instanceof MlflowProblem own ? own.errorCode() : ErrorCode.of(problem);
    if (code == ErrorCode.INTERNAL_ERROR) log.error("{}", problem.text(), problem);
    if (problem instanceof DatabaseAway) log.warn("The database did not answer", problem);
    errors.write(
        response, code, problem.text(), problem.retryAfter().orElse(Duration.ofSeconds(1)));
  }

  private void fail(HttpServletResponse response, Throwable e) throws IOException {
    String reference = UUID.randomUUID().toString().substring(0, 8);
    log.error("Reference {}", reference, e);
    errors.write(response, ErrorCode.INTERNAL_ERROR, "The server failed. Reference " + reference);
  }
}
