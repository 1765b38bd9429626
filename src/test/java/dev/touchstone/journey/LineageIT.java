package dev.touchstone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import dev.touchstone.pages.Screen;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LineageIT extends Journey {
  private static final LocatorAssertions.IsVisibleOptions IN_TIME =
      new LocatorAssertions.IsVisibleOptions().setTimeout(120_000);

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void walksFromAnEntryToTheDatasetVersion(ColorScheme theme) {
    Screen screen = as("ada", theme).open("/leaderboards/field-notes/weather-word");
    assertThat(screen.link("majority")).isVisible(IN_TIME);
    screen.link("majority").click();
    screen.page().waitForURL(Pattern.compile("/lineage/entry:"));
    assertThat(screen.page().locator("ts-graph")).isVisible();
    screen.look("1-entry");
    screen.button("Show as table").click();
    assertThat(screen.link("weather-word-data v1")).isVisible();
    screen.look("2-table");
    screen.link("weather-word-data v1").click();
    screen.page().waitForURL(Pattern.compile("/lineage/dataset-version:"));
    assertThat(screen.heading()).containsText("weather-word-data");
    screen.look("3-dataset-version");
  }
}
