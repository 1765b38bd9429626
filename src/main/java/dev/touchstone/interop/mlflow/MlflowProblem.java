package dev.touchstone.interop.mlflow;

import dev.touchstone.base.Problem;

/** A refusal in MLflow's own words: scripts and MLflow's tests look for them. */
class MlflowProblem extends Problem {
  private final ErrorCode errorCode;

  MlflowProblem(ErrorCode errorCode, String message) {
    super(errorCode.kind(), message);
    this.errorCode = errorCode;
  }

  ErrorCode errorCode() {
    return errorCode;
  }

  /** The commonest refusal: a value cannot be right. */
  static MlflowProblem invalid(String message) {
    return new MlflowProblem(ErrorCode.INVALID_PARAMETER_VALUE, message);
  }

  static MlflowProblem absent(String message) {
    return new MlflowProblem(ErrorCode.RESOURCE_DOES_NOT_EXIST, message);
  }

  /** As MLflow words a parameter that must be there. */
  static MlflowProblem missing(String name) {
    return invalid(
        "Missing value for required parameter '%s'. See the API docs for more information about request parameters."
            .formatted(name));
  }
}
