package dev.touchstone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.touchstone.pages.Screen;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FindDataIT extends Journey {
  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void findsThePenguinsAndLooksAtAColumn(ColorScheme theme) {
    Screen screen = visitor(theme).open("/login");
    screen.look("1-sign-in");
    screen.signIn("ada", PASSWORD).look("2-home");
    screen.open("/datasets");
    assertThat(screen.link("Palmer penguins")).isVisible();
    screen.main().getByLabel("Search datasets").first().fill("penguins");
    screen.page().keyboard().press("Enter");
    screen.page().waitForURL(Pattern.compile("q=penguins"));
    assertThat(screen.page().locator("mark").first()).containsText("penguin");
    screen.look("3-found");
    screen.link("Palmer penguins").click();
    assertThat(screen.heading()).containsText("Palmer penguins");
    screen.look("4-about");
    screen
        .page()
        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Data").setExact(true))
        .click();
    assertThat(screen.page().getByText("body_mass_g").first()).isVisible();
    assertThat(screen.page().getByText("2,700 to 6,300").first()).isVisible();
    assertThat(screen.page().getByText("3,750").first()).isVisible();
    screen.look("5-columns");
  }
}
