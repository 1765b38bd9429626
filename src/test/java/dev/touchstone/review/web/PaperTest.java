package dev.touchstone.review.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.base.Address;
import dev.touchstone.review.BoardPaper;
import dev.touchstone.review.Frozen;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PaperTest {
  private static final Instant AT = Instant.parse("2026-11-03T12:00:00Z");

  @Test
  void textOfPeopleIsNeverMarkup() {
    var page = FrozenPage.of(frozen("<script>alert(1)</script>"), "https://example.org/x", AT);
    assertThat(page)
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;b&gt;trees")
        .doesNotContain("<script", "<b>trees</b><");
  }

  @Test
  void aTitleIsNeverACommandOfTex() {
    var entry = Citation.bibtex(frozen("50% of {x}_y & \\end"), "https://example.org/x");
    assertThat(entry)
        .contains(
            "50\\% of \\{x\\}\\_y \\& \\textbackslash{}end: leaderboard, frozen 3 November 2026")
        .contains("@misc{colours20261103,", "year = {2026}", "month = nov", "SHA-256 abc");
  }

  @Test
  void minusIsAMinusAndTiesAreSaid() {
    assertThat(PaperHtml.page(board("T"), "", ""))
        .contains("−0.0006 ± 0.0025", "tie with the leader");
  }

  private static Frozen frozen(String title) {
    var board = board(title);
    return new Frozen(
        new UUID(1, 2), new Address("ada", "colours"), "", "abc", "{}", board, "linus", AT);
  }

  private static BoardPaper board(String title) {
    return new BoardPaper(
        "touchstone-board/1",
        "ada/colours",
        title,
        "Two entries share first place",
        "roc_auc",
        "ROC AUC",
        "higher is better",
        "feed",
        "private",
        20_000,
        new BoardPaper.Data("ada/colours-data", 1, "d1ce"),
        new BoardPaper.Method("95 % bootstrap", 2000, "paired"),
        AT.toString(),
        "0.0052",
        2,
        List.of(line("<b>trees", null, null), line("forest", "-0.0006", "0.0025")));
  }

  private static BoardPaper.Line line(String entry, String toLeader, String margin) {
    return new BoardPaper.Line(
        1,
        2,
        entry,
        "orbit",
        "0.8607",
        "0.8541",
        "0.8673",
        toLeader,
        margin,
        true,
        1,
        new UUID(3, 4).toString(),
        AT.toString(),
        null,
        List.of("Verified"));
  }
}
