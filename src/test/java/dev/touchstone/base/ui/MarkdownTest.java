package dev.touchstone.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTest {
  @Test
  void rendersTextTablesAndLinks() {
    assertThat(Markdown.html("# Top\n\n*em* [a](https://example.org)\n\n|a|b|\n|-|-|\n|1|2|\n"))
        .contains("<h3>Top</h3>", "<em>em</em>", "<table>", "<td>2</td>")
        .contains("href=\"https://example.org\" rel=\"nofollow\"");
  }

  @Test
  void leavesNothingThatRunsOrCallsOut() {
    String hostile =
        "<script>alert(1)</script> <img src=x onerror=alert(1)> [x](javascript:alert(1))"
            + " ![p](https://evil.example/pixel.png) <a href=\"data:text/html,x\">y</a>";
    assertThat(Markdown.html(hostile)).doesNotContain("<script", "<img", "<a ");
  }
}
