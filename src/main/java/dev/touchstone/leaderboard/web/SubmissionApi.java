package dev.touchstone.leaderboard.web;

import dev.touchstone.account.CurrentViewer;
import dev.touchstone.base.Address;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.base.NotFound;
import dev.touchstone.leaderboard.Submission;
import dev.touchstone.leaderboard.SubmissionState;
import dev.touchstone.leaderboard.Submissions;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/v1/benchmarks/{namespace}/{name}/submissions")
class SubmissionApi {
  private final CurrentViewer current;
  private final Submissions submissions;

  SubmissionApi(CurrentViewer current, Submissions submissions) {
    this.current = current;
    this.submissions = submissions;
  }

  /** A file, or a run and the path of its artifact ({@code predictions.csv} unless said). */
  @PostMapping
  ResponseEntity<Object> submit(
      @PathVariable String namespace,
      @PathVariable String name,
      @RequestParam String entry,
      @RequestParam @Nullable MultipartFile file,
      @RequestParam @Nullable UUID run,
      @RequestParam @Nullable String artifact,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key)
      throws IOException {
    var benchmark = new Address(namespace, name);
    var once = key == null ? null : InvalidInput.unlessText("The Idempotency-Key", key, 200);
    if ((file == null) == (run == null))
      throw new InvalidInput("Send a file or a run, one of them.");
    if (file != null) {
      return reply(
          submissions.submitFile(current.get(), benchmark, entry, file.getInputStream(), once));
    }
    var path = Objects.requireNonNullElse(artifact, "predictions.csv");
    return reply(
        submissions.submitRun(
            current.get(), benchmark, entry, Objects.requireNonNull(run), path, once));
  }

  @GetMapping("/{id}")
  SubmissionReply one(
      @PathVariable String namespace, @PathVariable String name, @PathVariable UUID id) {
    return SubmissionReply.of(found(namespace, name, id));
  }

  /** Takes it back while it has no score. */
  @PostMapping("/{id}/cancel")
  SubmissionReply cancel(
      @PathVariable String namespace, @PathVariable String name, @PathVariable UUID id) {
    found(namespace, name, id);
    return SubmissionReply.of(submissions.cancel(current.get(), id));
  }

  private Submission found(String namespace, String name, UUID id) {
    var submission = submissions.get(current.get(), id);
    if (!submission.benchmark().equals(new Address(namespace, name))) {
      throw new NotFound("submission", id);
    }
    return submission;
  }

  private static ResponseEntity<Object> reply(Submission submission) {
    if (submission.state() == SubmissionState.REJECTED) {
      return ResponseEntity.unprocessableContent().body(rejected(submission));
    }
    return ResponseEntity.status(HttpStatus.CREATED).body(SubmissionReply.of(submission));
  }

  private static ProblemDetail rejected(Submission submission) {
    var problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.UNPROCESSABLE_CONTENT,
            submission.report().summary()
                + ". Nothing was counted; correct the file and send it again.");
    problem.setProperty("code", "invalid-predictions");
    problem.setProperty("report", submission.report());
    return problem;
  }
}
