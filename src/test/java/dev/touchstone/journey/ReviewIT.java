package dev.touchstone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** From what waits for a reviewer to a frozen board that a paper can cite. */
class ReviewIT extends Journey {
  private static final LocatorAssertions.IsVisibleOptions IN_TIME =
      new LocatorAssertions.IsVisibleOptions().setTimeout(240_000);
  private static final String BOARD = "/leaderboards/orbit/concrete-crush";

  @Test
  void asksTheOwnerChecksAndIsAnswered() {
    var screen = as("linus").open(BOARD);
    assertThat(screen.link("trees-seed-2")).isVisible(IN_TIME);
    screen.open(BOARD + "?tab=review");
    assertThat(screen.text("for a reviewer")).isVisible();
    screen.look("1-list");
    screen.link("trees-seed-2").click();
    screen.button("Ask the owner").click();
    screen.page().getByLabel("Markdown").fill("Which rows were **twins**?");
    screen.button("Send question").click();
    assertThat(screen.text("Question open")).isVisible();
    screen.look("2-question");
    screen = as("grace").open("/");
    assertThat(screen.link("1 question about your entries waits for an answer")).isVisible();
    screen.link("1 question about your entries waits for an answer").click();
    screen.button("Reply").click();
    screen.page().getByLabel("Markdown").fill("None that we know of.");
    screen.button("Send reply").click();
    assertThat(screen.text("None that we know of.")).isVisible();
    screen.look("3-answer");
  }

  @Test
  void comparesTwoEntriesAndFreezesTheBoard() {
    var screen = as("linus", ColorScheme.DARK).open(BOARD);
    assertThat(screen.link("trees-seed-2")).isVisible(IN_TIME);
    screen.open(BOARD + "?tab=review&sort=rank");
    var ticks = screen.page().getByRole(AriaRole.CHECKBOX);
    ticks.nth(0).click();
    ticks.nth(1).click();
    screen.button("Compare two entries").click();
    assertThat(screen.text("Largest disagreements")).isVisible();
    screen.look("1-compare");
    screen.open(BOARD + "?tab=review");
    screen.button("Freeze the board").click();
    screen.page().getByLabel("What for (optional)").fill("camera-ready");
    screen.page().getByRole(AriaRole.BUTTON, named("Freeze the board")).last().click();
    screen.page().waitForURL(Pattern.compile(".*/frozen/.*"));
    assertThat(screen.text("Nothing changed.")).isVisible();
    screen.look("2-frozen");
    var paper = screen.page().getByText("Print or save as PDF");
    screen
        .page()
        .navigate("http://127.0.0.1:" + port + "/" + paper.locator("..").getAttribute("href"));
    assertThat(screen.page().getByText("Hash of this board")).isVisible();
    screen
        .page()
        .screenshot(
            new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", "Review-dark-3-paper.png")));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
