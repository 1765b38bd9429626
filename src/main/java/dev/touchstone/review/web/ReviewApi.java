package dev.touchstone.review.web;

import dev.touchstone.account.CurrentViewer;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.Benchmarks;
import dev.touchstone.review.Note;
import dev.touchstone.review.Reviews;
import dev.touchstone.review.Threads;
import dev.touchstone.review.Verdicts;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The review of a benchmark, for its reviewers and organisers, and for owners who are asked. */
@RestController
@RequestMapping("/api/v1/benchmarks/{namespace}/{name}/review")
class ReviewApi {
  private final CurrentViewer current;
  private final Benchmarks benchmarks;
  private final Reviews reviews;
  private final Threads threads;
  private final Verdicts verdicts;

  ReviewApi(
      CurrentViewer current,
      Benchmarks benchmarks,
      Reviews reviews,
      Threads threads,
      Verdicts verdicts) {
    this.current = current;
    this.benchmarks = benchmarks;
    this.reviews = reviews;
    this.threads = threads;
    this.verdicts = verdicts;
  }

  /**
   * What to write.
   *
   * @param kind {@code comment} or {@code question}; not for replies
   */
  record Written(@Nullable String kind, @Nullable String text) {
    String words() {
      return text == null ? "" : text;
    }
  }

  /** The id of what was written. */
  record Made(UUID id) {}

  /** All entries, those that wait for a reviewer first. */
  @GetMapping
  List<EntryReply> entries(@PathVariable String namespace, @PathVariable String name) {
    return reviews.entries(viewer(), benchmark(namespace, name)).stream()
        .map(EntryReply::of)
        .toList();
  }

  /** What was said about an entry, as far as the caller may read it. */
  @GetMapping("/{entry}/notes")
  List<Note> notes(
      @PathVariable String namespace, @PathVariable String name, @PathVariable UUID entry) {
    return threads.of(viewer(), benchmark(namespace, name), entry);
  }

  @PostMapping("/{entry}/notes")
  @ResponseStatus(HttpStatus.CREATED)
  Made write(
      @PathVariable String namespace,
      @PathVariable String name,
      @PathVariable UUID entry,
      @RequestBody Written written) {
    var benchmark = benchmark(namespace, name);
    return switch (written.kind() == null ? "" : written.kind()) {
      case "comment" -> new Made(threads.comment(viewer(), benchmark, entry, written.words()));
      case "question" -> new Made(threads.ask(viewer(), benchmark, entry, written.words()));
      default -> throw new InvalidInput("“kind” is comment or question.");
    };
  }

  @PostMapping("/notes/{note}/replies")
  @ResponseStatus(HttpStatus.CREATED)
  Made reply(
      @PathVariable String namespace,
      @PathVariable String name,
      @PathVariable UUID note,
      @RequestBody Written written) {
    benchmark(namespace, name);
    return new Made(threads.reply(viewer(), note, written.words()));
  }

  /** Changes the caller's own note; what it said before is kept. */
  @PatchMapping("/notes/{note}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void edit(
      @PathVariable String namespace,
      @PathVariable String name,
      @PathVariable UUID note,
      @RequestBody Written written) {
    benchmark(namespace, name);
    threads.edit(viewer(), note, written.words());
  }

  @DeleteMapping("/notes/{note}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable String namespace, @PathVariable String name, @PathVariable UUID note) {
    benchmark(namespace, name);
    threads.remove(viewer(), note);
  }

  @PostMapping("/notes/{note}/resolve")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void resolve(@PathVariable String namespace, @PathVariable String name, @PathVariable UUID note) {
    benchmark(namespace, name);
    threads.resolve(viewer(), note);
  }

  /** Vouches for the submission that stands for the entry. */
  @PutMapping("/{entry}/check")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void check(
      @PathVariable String namespace,
      @PathVariable String name,
      @PathVariable UUID entry,
      @RequestBody(required = false) @Nullable Written written) {
    var note = written == null ? "" : written.words();
    verdicts.check(viewer(), benchmark(namespace, name), entry, note);
  }

  @DeleteMapping("/{entry}/check")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void uncheck(
      @PathVariable String namespace, @PathVariable String name, @PathVariable UUID entry) {
    verdicts.uncheck(viewer(), benchmark(namespace, name), entry);
  }

  private Benchmark benchmark(String namespace, String name) {
    return benchmarks.get(viewer(), new Address(namespace, name));
  }

  private Viewer viewer() {
    return current.get();
  }
}
