package dev.touchstone.base.web;

import dev.touchstone.base.Problem;
import dev.touchstone.base.database.DatabaseAway;
import dev.touchstone.base.database.UnfitValue;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** The one place where a problem becomes an RFC 9457 response. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {
  private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

  @ExceptionHandler
  ResponseEntity<ProblemDetail> problem(Problem problem) {
    if (problem.kind() == Problem.Kind.FAILED) log.error("{}", problem.text(), problem);
    ProblemDetail detail =
        ProblemDetail.forStatusAndDetail(
            HttpStatusCode.valueOf(problem.kind().status()), problem.text());
    detail.setProperty("code", problem.code());
    return ResponseEntity.status(detail.getStatus()).headers(headers(problem)).body(detail);
  }

  /** The header counts whole seconds, so a part of one is rounded up. */
  private static HttpHeaders headers(Problem problem) {
    HttpHeaders headers = new HttpHeaders();
    problem
        .retryAfter()
        .map(wait -> wait.plusMillis(999).toSeconds())
        .ifPresent(seconds -> headers.set(HttpHeaders.RETRY_AFTER, Long.toString(seconds)));
    return headers;
  }

  @ExceptionHandler({DataAccessException.class, TransactionException.class})
  ResponseEntity<ProblemDetail> database(RuntimeException e) {
    return UnfitValue.in(e)
        .map(Problem.class::cast)
        .or(() -> DatabaseAway.in(e))
        .map(this::problem)
        .orElseGet(() -> ResponseEntity.internalServerError().body(unexpected(e)));
  }

  /** Parameters that are no text in UTF-8, or too many. */
  @ExceptionHandler
  ProblemDetail unreadable(InvalidParameterException e) {
    return ProblemDetail.forStatusAndDetail(
        HttpStatusCode.valueOf(400), "The parameters of the request cannot be read.");
  }

  /** Said to be a form, but not written like one. */
  @ExceptionHandler
  ProblemDetail unreadable(MultipartException e) {
    return ProblemDetail.forStatusAndDetail(
        HttpStatusCode.valueOf(400), "The form that was sent cannot be read.");
  }

  @ExceptionHandler
  ProblemDetail unexpected(RuntimeException e) {
    String reference = UUID.randomUUID().toString().substring(0, 8);
    log.error("Reference {}", reference, e);
    ProblemDetail detail =
        ProblemDetail.forStatusAndDetail(
            HttpStatusCode.valueOf(500),
            "The server failed. Nothing of this request was kept. Reference " + reference + ".");
    detail.setProperty("code", "failed");
    detail.setProperty("reference", reference);
    return detail;
  }
}
