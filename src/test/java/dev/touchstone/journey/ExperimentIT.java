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

class ExperimentIT extends Journey {
  private static final LocatorAssertions.IsVisibleOptions IN_TIME =
      new LocatorAssertions.IsVisibleOptions().setTimeout(120_000);

  @Test
  void launchesThreeTrainersWatchesOneFinishAndComparesThem() {
    Screen screen = as("ada").open("/datasets/field-notes/penguins");
    screen.button("Use in a run").click();
    Locator launch = screen.button("Launch 3 runs");
    assertThat(launch).isEnabled();
    screen.look("1-launch");
    launch.click();
    screen.page().waitForURL(Pattern.compile("/experiments/ada/"));
    assertThat(screen.heading()).containsText("What predicts best");
    String experiment = screen.address();

    Locator boosting = screen.page().getByRole(AriaRole.LINK, named("boosting")).first();
    boosting.click();
    screen.page().waitForURL(Pattern.compile("/runs/"));
    assertThat(screen.main().getByText("Finished", exactly()).first()).isVisible(IN_TIME);
    assertThat(screen.page().locator("ts-curves canvas").first()).isVisible();
    screen.look("2-run");

    screen.open(experiment);
    assertThat(screen.text("3 finished runs")).isVisible(IN_TIME);
    screen.look("3-experiment");
    for (Locator tick : screen.page().getByRole(AriaRole.CHECKBOX, checkbox()).all()) {
      tick.check();
      screen.settle();
    }
    screen.button("Compare 3 runs").click();
    screen.page().waitForURL(Pattern.compile("/compare"));
    assertThat(screen.text("What differs")).isVisible();
    assertThat(screen.page().locator("ts-overlay canvas").first()).isVisible();
    assertThat(screen.page().locator("ts-parallel").first()).isVisible();
    screen.look("4-compare");
  }

  @Test
  void theRunsScreensReadWellInTheDark() {
    Screen screen = as("ada", ColorScheme.DARK).open("/experiments");
    screen.look("1-experiments");
    screen.link("Is a straight line enough to tell penguins apart?").click();
    assertThat(screen.text("4 finished runs")).isVisible(IN_TIME);
    screen.look("2-experiment");
    screen.page().getByRole(AriaRole.LINK, named("majority")).first().click();
    screen.page().waitForURL(Pattern.compile("/runs/"));
    assertThat(screen.text("Inputs, as the worker saw them")).isVisible();
    screen.look("3-run");
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }

  private static Page.GetByRoleOptions named(String start) {
    return new Page.GetByRoleOptions().setName(Pattern.compile("^" + start));
  }

  private static Page.GetByRoleOptions checkbox() {
    return new Page.GetByRoleOptions()
        .setName(Pattern.compile("^Select (baseline|linear|boosting)"));
  }
}
