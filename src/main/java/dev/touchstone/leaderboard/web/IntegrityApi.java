package dev.touchstone.leaderboard.web;

import dev.touchstone.account.CurrentViewer;
import dev.touchstone.base.Address;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.leaderboard.Amendment;
import dev.touchstone.leaderboard.Amendments;
import dev.touchstone.leaderboard.Benchmarks;
import dev.touchstone.leaderboard.Mechanism;
import dev.touchstone.leaderboard.PublicAgainstPrivate;
import dev.touchstone.leaderboard.PublicAgainstPrivateReports;
import dev.touchstone.leaderboard.PublicScores;
import dev.touchstone.leaderboard.Releasing;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** How public scores are released, corrected labels, and how the two parts compare in the end. */
@RestController
@RequestMapping("/api/v1/benchmarks/{namespace}/{name}")
class IntegrityApi {
  private final CurrentViewer current;
  private final Benchmarks benchmarks;
  private final PublicScores scores;
  private final Amendments amendments;
  private final PublicAgainstPrivateReports reports;

  IntegrityApi(
      CurrentViewer current,
      Benchmarks benchmarks,
      PublicScores scores,
      Amendments amendments,
      PublicAgainstPrivateReports reports) {
    this.current = current;
    this.benchmarks = benchmarks;
    this.scores = scores;
    this.amendments = amendments;
    this.reports = reports;
  }

  /**
   * @param step null for what follows from the number of rows
   */
  record Choice(@Nullable Mechanism mechanism, @Nullable Double step) {}

  @GetMapping("/public-scores")
  Releasing releasing(@PathVariable String namespace, @PathVariable String name) {
    var viewer = current.get();
    return scores.of(viewer, benchmarks.get(viewer, new Address(namespace, name)));
  }

  /** Before the first submission. */
  @PutMapping("/public-scores")
  Releasing choose(
      @PathVariable String namespace, @PathVariable String name, @RequestBody Choice choice) {
    if (choice.mechanism() == null) throw new InvalidInput("“mechanism” is missing.");
    return scores.choose(
        current.get(), new Address(namespace, name), choice.mechanism(), choice.step());
  }

  @GetMapping("/amendments")
  List<Amendment> amendments(@PathVariable String namespace, @PathVariable String name) {
    var viewer = current.get();
    return amendments.of(viewer, benchmarks.get(viewer, new Address(namespace, name)));
  }

  /** A CSV file with a header and {@code id,label} for each label to correct. */
  @PostMapping("/amendments")
  @ResponseStatus(HttpStatus.CREATED)
  Amendment amend(
      @PathVariable String namespace,
      @PathVariable String name,
      @RequestParam MultipartFile file,
      @RequestParam String reason)
      throws IOException {
    return amendments.amendReference(
        current.get(), new Address(namespace, name), file.getInputStream(), reason);
  }

  /** After the close. */
  @GetMapping("/public-against-private")
  PublicAgainstPrivate report(@PathVariable String namespace, @PathVariable String name) {
    return reports.of(current.get(), new Address(namespace, name));
  }
}
