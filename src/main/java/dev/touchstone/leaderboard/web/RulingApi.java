package dev.touchstone.leaderboard.web;

import dev.touchstone.account.CurrentViewer;
import dev.touchstone.base.Address;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.base.NotFound;
import dev.touchstone.leaderboard.Benchmarks;
import dev.touchstone.leaderboard.Ruling;
import dev.touchstone.leaderboard.Rulings;
import dev.touchstone.leaderboard.ScoreHistory;
import dev.touchstone.leaderboard.Submissions;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What people decided about entries, and what a score is a score of. */
@RestController
@RequestMapping("/api/v1/benchmarks/{namespace}/{name}")
class RulingApi {
  private final CurrentViewer current;
  private final Benchmarks benchmarks;
  private final Submissions submissions;
  private final Rulings rulings;
  private final ScoreHistory history;

  RulingApi(
      CurrentViewer current,
      Benchmarks benchmarks,
      Submissions submissions,
      Rulings rulings,
      ScoreHistory history) {
    this.current = current;
    this.benchmarks = benchmarks;
    this.submissions = submissions;
    this.rulings = rulings;
    this.history = history;
  }

  /**
   * @param entry the corrected name; null where none is asked for
   */
  record Request(@Nullable String reason, @Nullable String entry) {
    String why() {
      return required("reason", reason);
    }

    String whyIfSaid() {
      return Objects.requireNonNullElse(reason, "");
    }

    String corrected() {
      return required("entry", entry);
    }

    private static String required(String field, @Nullable String value) {
      if (value == null) throw new InvalidInput("“%s” is missing.".formatted(field));
      return value;
    }
  }

  @GetMapping("/rulings")
  List<Ruling> all(@PathVariable String namespace, @PathVariable String name) {
    var viewer = current.get();
    return rulings.of(viewer, benchmarks.get(viewer, new Address(namespace, name)));
  }

  @PostMapping("/submissions/{id}/disqualify")
  Ruling disqualify(
      @PathVariable String namespace,
      @PathVariable String name,
      @PathVariable UUID id,
      @RequestBody Request request) {
    return rulings.disqualify(current.get(), of(namespace, name, id), request.why());
  }

  @PostMapping("/submissions/{id}/reinstate")
  Ruling reinstate(
      @PathVariable String namespace,
      @PathVariable String name,
      @PathVariable UUID id,
      @RequestBody Request request) {
    return rulings.reinstate(current.get(), of(namespace, name, id), request.why());
  }

  /** Changes the name of the entry; its owners need no reason. */
  @PostMapping("/submissions/{id}/rename")
  Ruling rename(
      @PathVariable String namespace,
      @PathVariable String name,
      @PathVariable UUID id,
      @RequestBody Request request) {
    return rulings.rename(
        current.get(), of(namespace, name, id), request.corrected(), request.whyIfSaid());
  }

  /** Every version of the score with scorer, reference, environment, file and binding. */
  @GetMapping("/submissions/{id}/scores")
  List<ScoreHistory.Version> scores(
      @PathVariable String namespace, @PathVariable String name, @PathVariable UUID id) {
    return history.of(current.get(), of(namespace, name, id));
  }

  private UUID of(String namespace, String name, UUID id) {
    var submission = submissions.get(current.get(), id);
    if (!submission.benchmark().equals(new Address(namespace, name))) {
      throw new NotFound("submission", id);
    }
    return id;
  }
}
