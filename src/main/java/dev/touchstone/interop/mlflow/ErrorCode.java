package dev.touchstone.interop.mlflow;

import dev.touchstone.base.Problem;

/** MLflow's error codes and the HTTP status each travels with. */
enum ErrorCode {
  BAD_REQUEST(Problem.Kind.MALFORMED, 400),
  INVALID_PARAMETER_VALUE(Problem.Kind.MALFORMED, 400),
  /** A 400 in MLflow, unlike {@link #RESOURCE_CONFLICT}. */
  RESOURCE_ALREADY_EXISTS(Problem.Kind.CONFLICT, 400),
  UNAUTHENTICATED(Problem.Kind.FORBIDDEN, 401),
  PERMISSION_DENIED(Problem.Kind.FORBIDDEN, 403),
  RESOURCE_DOES_NOT_EXIST(Problem.Kind.NOT_FOUND, 404),
  ENDPOINT_NOT_FOUND(Problem.Kind.NOT_FOUND, 404),
  RESOURCE_CONFLICT(Problem.Kind.CONFLICT, 409),
  REQUEST_LIMIT_EXCEEDED(Problem.Kind.TOO_MANY, 429),
  INTERNAL_ERROR(Problem.Kind.FAILED, 500),
  NOT_IMPLEMENTED(Problem.Kind.FAILED, 501),
  TEMPORARILY_UNAVAILABLE(Problem.Kind.UNAVAILABLE, 503),
  /** Not 429, which MLflow's client would repeat for minutes: a full disk does not empty itself. */
  RESOURCE_EXHAUSTED(Problem.Kind.FULL, 507);

  private final Problem.Kind kind;
  private final int status;

  ErrorCode(Problem.Kind kind, int status) {
    this.kind = kind;
    this.status = status;
  }

  Problem.Kind kind() {
    return kind;
  }

  int status() {
    return status;
  }

  /** What MLflow calls a problem of another room. */
  static ErrorCode of(Problem problem) {
    return switch (problem.kind()) {
      case MALFORMED, INVALID, TOO_LARGE -> INVALID_PARAMETER_VALUE;
      case FORBIDDEN -> PERMISSION_DENIED;
      case NOT_FOUND -> RESOURCE_DOES_NOT_EXIST;
      case CONFLICT -> RESOURCE_CONFLICT;
      case TOO_MANY -> REQUEST_LIMIT_EXCEEDED;
      case UNAVAILABLE -> TEMPORARILY_UNAVAILABLE;
      case FULL -> RESOURCE_EXHAUSTED;
      case FAILED -> INTERNAL_ERROR;
    };
  }
}
