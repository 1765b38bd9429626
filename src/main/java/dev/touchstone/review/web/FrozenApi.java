package dev.touchstone.review.web;

import dev.touchstone.account.CurrentViewer;
import dev.touchstone.base.Address;
import dev.touchstone.leaderboard.Benchmarks;
import dev.touchstone.review.Freezes;
import dev.touchstone.review.Frozen;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Boards as they were on a day, to be cited and checked. */
@RestController
@RequestMapping("/api/v1/benchmarks/{namespace}/{name}/frozen")
class FrozenApi {
  private static final MediaType BIBTEX = MediaType.parseMediaType("application/x-bibtex");

  private final CurrentViewer current;
  private final Benchmarks benchmarks;
  private final Freezes freezes;
  private final Clock clock;

  FrozenApi(CurrentViewer current, Benchmarks benchmarks, Freezes freezes, Clock clock) {
    this.current = current;
    this.benchmarks = benchmarks;
    this.freezes = freezes;
    this.clock = clock;
  }

  /**
   * What to freeze for.
   *
   * @param title may be left out
   */
  record Wanted(@Nullable String title) {}

  /** The newest first. */
  @GetMapping
  List<FrozenReply.Summary> list(@PathVariable String namespace, @PathVariable String name) {
    var viewer = current.get();
    var benchmark = benchmarks.get(viewer, new Address(namespace, name));
    return freezes.of(viewer, benchmark).stream().map(FrozenReply.Summary::of).toList();
  }

  /** Keeps the deciding board as it is now. */
  @PostMapping
  ResponseEntity<FrozenReply.Summary> freeze(
      @PathVariable String namespace, @PathVariable String name, @RequestBody Wanted wanted) {
    var viewer = current.get();
    var benchmark = benchmarks.get(viewer, new Address(namespace, name));
    var title = wanted.title() == null ? "" : wanted.title();
    var made = freezes.freeze(viewer, benchmark, title);
    return ResponseEntity.created(URI.create("/" + made.path())).body(FrozenReply.Summary.of(made));
  }

  /** The board with its hash, address, citation and the time of asking. */
  @GetMapping("/{id}")
  FrozenReply one(
      @PathVariable String namespace, @PathVariable String name, @PathVariable UUID id) {
    var frozen = frozen(namespace, name, id);
    return FrozenReply.of(frozen, address(frozen), clock.instant());
  }

  /** Exactly the bytes that the hash is over. */
  @GetMapping(path = "/{id}/board.json", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> board(
      @PathVariable String namespace, @PathVariable String name, @PathVariable UUID id) {
    var frozen = frozen(namespace, name, id);
    return ResponseEntity.ok()
        .eTag(frozen.sha256())
        .contentType(MediaType.APPLICATION_JSON)
        .body(frozen.content().getBytes(StandardCharsets.UTF_8));
  }

  /** One self-contained page, made to be printed. */
  @GetMapping(path = "/{id}/board.html", produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<String> html(
      @PathVariable String namespace, @PathVariable String name, @PathVariable UUID id) {
    var frozen = frozen(namespace, name, id);
    return ResponseEntity.ok()
        .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
        .header(HttpHeaders.CONTENT_DISPOSITION, file("inline", frozen, "html"))
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .body(FrozenPage.of(frozen, address(frozen), clock.instant()));
  }

  @GetMapping("/{id}/cite.bib")
  ResponseEntity<String> cite(
      @PathVariable String namespace, @PathVariable String name, @PathVariable UUID id) {
    var frozen = frozen(namespace, name, id);
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, file("attachment", frozen, "bib"))
        .contentType(new MediaType(BIBTEX, StandardCharsets.UTF_8))
        .body(Citation.bibtex(frozen, address(frozen)));
  }

  private Frozen frozen(String namespace, String name, UUID id) {
    return freezes.get(current.get(), new Address(namespace, name), id);
  }

  private static String address(Frozen frozen) {
    return ServletUriComponentsBuilder.fromCurrentContextPath()
        .path("/" + frozen.path())
        .toUriString();
  }

  private static String file(String how, Frozen frozen, String ending) {
    return "%s; filename=\"%s-%s.%s\""
        .formatted(how, frozen.benchmark().name(), frozen.at().toString().substring(0, 10), ending);
  }
}
