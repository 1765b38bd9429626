package dev.touchstone.review.web;

import static dev.touchstone.review.web.PaperHtml.text;

import dev.touchstone.review.BoardPaper;
import dev.touchstone.review.Frozen;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;

/** A frozen board as a page that a paper can cite and a printer can print. */
final class FrozenPage {
  private FrozenPage() {}

  static String of(Frozen frozen, String address, Instant now) {
    var line = "Frozen %s by %s.".formatted(Citation.day(frozen), frozen.maker());
    return PaperHtml.page(frozen.board(), line, foot(frozen, address, now));
  }

  private static String foot(Frozen frozen, String address, Instant now) {
    return "<h2>What the numbers are of</h2>\n%s\n<h2>Scores</h2>\n%s\n<h2>Cite as</h2>\n<pre>%s</pre>"
        .formatted(
            facts(frozen, address, now),
            bindings(frozen.board()),
            text(Citation.bibtex(frozen, address)));
  }

  private static String facts(Frozen frozen, String address, Instant now) {
    var board = frozen.board();
    var facts = new LinkedHashMap<String, String>();
    facts.put("Benchmark", board.benchmark());
    facts.put("Metric", board.metricLabel() + ", " + board.direction());
    facts.put("Data", "%s version %d".formatted(board.data().dataset(), board.data().version()));
    facts.put("Data digest", "sha256 " + board.data().digest());
    facts.put("Scorer", "sha256 " + board.scorer());
    facts.put(
        "Intervals",
        "%s, %d resamples".formatted(board.method().interval(), board.method().resamples()));
    facts.put("Ties", board.method().ties());
    facts.put("Address", address);
    facts.put("Hash of this board", "sha256 " + frozen.sha256());
    facts.put("Retrieved", now.truncatedTo(ChronoUnit.SECONDS).toString());
    return facts.entrySet().stream()
        .map(f -> "<dt>%s</dt><dd>%s</dd>".formatted(f.getKey(), text(f.getValue())))
        .collect(Collectors.joining("\n", "<dl>\n", "\n</dl>"));
  }

  private static String bindings(BoardPaper board) {
    return board.entries().stream()
        .map(FrozenPage::binding)
        .collect(Collectors.joining("\n", "<dl>\n", "\n</dl>"));
  }

  private static String binding(BoardPaper.Line line) {
    var binding = line.binding() == null ? "" : ", sha256 " + line.binding();
    return "<dt>%s</dt><dd><code>submission %s%s</code></dd>"
        .formatted(text(line.entry()), text(line.submission()), text(binding));
  }
}
