package dev.touchstone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.touchstone.pages.Screen;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LeaderboardIT extends Journey {
  private static final LocatorAssertions.IsVisibleOptions IN_TIME =
      new LocatorAssertions.IsVisibleOptions().setTimeout(120_000);

  @Test
  void submitsARunAndSeesItsRankWithTheInterval() {
    Screen screen = as("ada").open("/leaderboards/field-notes/weather-word");
    assertThat(screen.link("depth-8-seed-2")).isVisible(IN_TIME);
    screen.button("Submit predictions").click();
    Locator choice = screen.page().getByLabel("Predictions of a finished run");
    choice.click();
    screen.page().locator("vaadin-combo-box-item").first().click();
    screen.page().getByLabel("Name of the entry").fill("journey");
    screen.settle();
    screen.look("1-submit");
    screen
        .page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Submit predictions"))
        .last()
        .click();
    assertThat(screen.page().getByLabel("Name of the entry")).isHidden();
    Locator entry = screen.link("journey");
    screen.open("/leaderboards/field-notes/weather-word");
    assertThat(entry).isVisible(IN_TIME);
    assertThat(screen.main().getByText(Pattern.compile("± 0\\.\\d+")).first()).isVisible();
    assertThat(screen.text("smallest difference this test set can show")).isAttached();
    screen.look("2-board");
  }

  @Test
  void theBoardsReadWellInTheDark() {
    Screen screen = as("grace", ColorScheme.DARK).open("/leaderboards");
    screen.look("1-boards");
    screen.open("/leaderboards/orbit/concrete-crush");
    assertThat(screen.link("trees-seed-2")).isVisible(IN_TIME);
    screen.look("2-board");
  }
}
