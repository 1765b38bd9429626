package dev.touchstone.verification.web;

import dev.touchstone.account.CurrentViewer;
import dev.touchstone.base.Address;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.base.NotFound;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.Benchmarks;
import dev.touchstone.verification.Verification;
import dev.touchstone.verification.Verifications;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Re-executions of a benchmark's entries. */
@RestController
@RequestMapping("/api/v1/benchmarks/{namespace}/{name}")
class VerificationApi {
  private final CurrentViewer current;
  private final Benchmarks benchmarks;
  private final Verifications verifications;

  VerificationApi(CurrentViewer current, Benchmarks benchmarks, Verifications verifications) {
    this.current = current;
    this.benchmarks = benchmarks;
    this.verifications = verifications;
  }

  /**
   * @param seeds 1 to 20, 3 unless said
   */
  record Request(@Nullable UUID submission, @Nullable Integer seeds) {}

  /** Has an entry re-run; one that cannot be is answered with the verdict that says why. */
  @PostMapping("/verifications")
  @ResponseStatus(HttpStatus.CREATED)
  VerificationReply start(
      @PathVariable String namespace, @PathVariable String name, @RequestBody Request request) {
    if (request.submission() == null) throw new InvalidInput("Say which “submission” to verify.");
    var seeds = Objects.requireNonNullElse(request.seeds(), Verifications.USUAL_SEEDS);
    return VerificationReply.of(
        verifications.start(
            current.get(), new Address(namespace, name), request.submission(), seeds));
  }

  /** The newest first. */
  @GetMapping("/verifications")
  List<VerificationReply> list(@PathVariable String namespace, @PathVariable String name) {
    return verifications.of(current.get(), benchmark(namespace, name)).stream()
        .map(VerificationReply::of)
        .toList();
  }

  @GetMapping("/verifications/{id}")
  VerificationReply one(
      @PathVariable String namespace, @PathVariable String name, @PathVariable UUID id) {
    return VerificationReply.of(found(namespace, name, id));
  }

  @PostMapping("/verifications/{id}/cancel")
  VerificationReply cancel(
      @PathVariable String namespace, @PathVariable String name, @PathVariable UUID id) {
    var found = found(namespace, name, id);
    return VerificationReply.of(verifications.cancel(current.get(), found.id()));
  }

  /** Lets organisers and reviewers have it re-run in the name of the one who offers it. */
  @PutMapping("/submissions/{id}/offer")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void offer(@PathVariable String namespace, @PathVariable String name, @PathVariable UUID id) {
    benchmark(namespace, name);
    verifications.offer(current.get(), id);
  }

  @DeleteMapping("/submissions/{id}/offer")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(@PathVariable String namespace, @PathVariable String name, @PathVariable UUID id) {
    benchmark(namespace, name);
    verifications.withdraw(current.get(), id);
  }

  private Verification found(String namespace, String name, UUID id) {
    var benchmark = benchmark(namespace, name);
    var found = verifications.get(current.get(), id);
    if (!found.benchmarkId().equals(benchmark.id())) throw new NotFound("verification", id);
    return found;
  }

  private Benchmark benchmark(String namespace, String name) {
    return benchmarks.get(current.get(), new Address(namespace, name));
  }
}
