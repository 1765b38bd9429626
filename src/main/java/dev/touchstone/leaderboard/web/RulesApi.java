package dev.touchstone.leaderboard.web;

import dev.touchstone.account.CurrentViewer;
import dev.touchstone.base.Address;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.leaderboard.Baselines;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.BenchmarkRules;
import dev.touchstone.leaderboard.Benchmarks;
import dev.touchstone.leaderboard.FinalPicks;
import dev.touchstone.leaderboard.Submissions;
import java.util.List;
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

/** Rules, terms, choices and baselines of a benchmark. */
@RestController
@RequestMapping("/api/v1/benchmarks/{namespace}/{name}")
class RulesApi {
  private final CurrentViewer current;
  private final Benchmarks benchmarks;
  private final BenchmarkRules rules;
  private final Submissions submissions;
  private final FinalPicks picks;
  private final Baselines baselines;

  RulesApi(
      CurrentViewer current,
      Benchmarks benchmarks,
      BenchmarkRules rules,
      Submissions submissions,
      FinalPicks picks,
      Baselines baselines) {
    this.current = current;
    this.benchmarks = benchmarks;
    this.rules = rules;
    this.submissions = submissions;
    this.picks = picks;
    this.baselines = baselines;
  }

  /**
   * @param sha256 of the terms that were read
   */
  record Acceptance(@Nullable String sha256) {}

  @GetMapping("/rules")
  RulesReply rules(@PathVariable String namespace, @PathVariable String name) {
    return reply(benchmark(namespace, name));
  }

  /** Puts rules and phases in the place of those there are. */
  @PutMapping("/rules")
  RulesReply change(
      @PathVariable String namespace, @PathVariable String name, @RequestBody RulesRequest wanted) {
    var address = new Address(namespace, name);
    return reply(rules.change(current.get(), address, wanted.asRules(), wanted.schedule()));
  }

  @PostMapping("/terms")
  RulesReply accept(
      @PathVariable String namespace, @PathVariable String name, @RequestBody Acceptance accepted) {
    if (accepted.sha256() == null) throw new InvalidInput("“sha256” of the terms is missing.");
    rules.accept(current.get(), new Address(namespace, name), accepted.sha256());
    return reply(benchmark(namespace, name));
  }

  @PutMapping("/submissions/{id}/pick")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void pick(@PathVariable String namespace, @PathVariable String name, @PathVariable UUID id) {
    benchmark(namespace, name);
    picks.choose(current.get(), id, true);
  }

  @DeleteMapping("/submissions/{id}/pick")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void unpick(@PathVariable String namespace, @PathVariable String name, @PathVariable UUID id) {
    benchmark(namespace, name);
    picks.choose(current.get(), id, false);
  }

  @PutMapping("/submissions/{id}/baseline")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void mark(@PathVariable String namespace, @PathVariable String name, @PathVariable UUID id) {
    baselines.mark(current.get(), new Address(namespace, name), id, true);
  }

  @DeleteMapping("/submissions/{id}/baseline")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void unmark(@PathVariable String namespace, @PathVariable String name, @PathVariable UUID id) {
    baselines.mark(current.get(), new Address(namespace, name), id, false);
  }

  /** Adds the simplest predictions as baselines. */
  @PostMapping("/baselines")
  @ResponseStatus(HttpStatus.CREATED)
  List<SubmissionReply> baselines(@PathVariable String namespace, @PathVariable String name) {
    return baselines.addSimplest(current.get(), new Address(namespace, name)).stream()
        .map(SubmissionReply::of)
        .toList();
  }

  private RulesReply reply(Benchmark benchmark) {
    var viewer = current.get();
    return RulesReply.of(
        benchmark,
        submissions.allowance(viewer, benchmark, viewer.id()),
        rules.accepted(viewer, benchmark).orElse(null),
        rules.changes(viewer, benchmark));
  }

  private Benchmark benchmark(String namespace, String name) {
    return benchmarks.get(current.get(), new Address(namespace, name));
  }
}
