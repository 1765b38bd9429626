package dev.touchstone.review.web;

import dev.touchstone.base.Address;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.base.NotFound;
import dev.touchstone.review.Embeds;
import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Boards inside other people's pages: read-only, without a sign-in, without a script. */
@Hidden
@RestController
class EmbedController {
  private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
  private static final String ABSENT =
      "<!doctype html><html lang=\"en\"><title>Not here</title><p>There is no board here.</p></html>\n";

  private final Embeds embeds;

  EmbedController(Embeds embeds) {
    this.embeds = embeds;
  }

  @GetMapping("/embed/leaderboards/{namespace}/{name}")
  ResponseEntity<String> board(@PathVariable String namespace, @PathVariable String name) {
    var board = embeds.board(new Address(namespace, name));
    var page = PaperHtml.page(board, "Read-only copy of the leaderboard.", foot(board.benchmark()));
    return ResponseEntity.ok()
        .contentType(HTML)
        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic())
        .eTag(Embeds.tag(page))
        .body(page);
  }

  /** Not there, not for everyone and not switched on read the same. */
  @ExceptionHandler({NotFound.class, InvalidInput.class})
  ResponseEntity<String> absent() {
    return ResponseEntity.status(HttpStatus.NOT_FOUND)
        .contentType(HTML)
        .cacheControl(CacheControl.noStore())
        .body(ABSENT);
  }

  private static String foot(String benchmark) {
    return "<p class=\"sub\"><a href=\"/leaderboards/%s\" target=\"_blank\" rel=\"noopener\">Open in Touchstone</a> (sign-in needed)</p>"
        .formatted(PaperHtml.text(benchmark));
  }
}
