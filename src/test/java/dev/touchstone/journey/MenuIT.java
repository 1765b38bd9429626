package dev.touchstone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.touchstone.pages.Screen;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The open menu is not checked as pages are: Vaadin marks its entries as selectable, too. */
class MenuIT extends Journey {
  @Test
  void isOpenedClosedAndChosenFromByKeysAlone() {
    Screen screen = as("ada").open("/experiments");
    Locator person = screen.button("Signed in as Ada Okafor");
    List.of("Enter", " ", "ArrowDown").forEach(key -> opensAndGivesTheFocusBack(person, key));
    person.press("ArrowDown");
    assertThat(entry(person, "Settings")).isFocused();
    standsAbove(person);
    screen.picture("1-person");
    entry(person, "Settings").press("ArrowDown");
    entry(person, "Sign out").press("Enter");
    screen.page().waitForURL("**/login");
    screen.open("/experiments");
    assertThat(screen.button("Sign in")).isVisible();
  }

  @Test
  void leadsToSettingsAndReadsWellInTheDark() {
    Screen screen = as("ada", ColorScheme.DARK).open("/experiments");
    Locator person = screen.button("Signed in as Ada Okafor");
    person.click();
    assertThat(entry(person, "Settings")).isFocused();
    screen.picture("1-person");
    entry(person, "Settings").press("Enter");
    assertThat(screen.heading()).hasText("Settings");
    assertThat(person).hasAttribute("aria-expanded", "false");
  }

  private static void opensAndGivesTheFocusBack(Locator button, String key) {
    button.press(key);
    assertThat(button).hasAttribute("aria-expanded", "true");
    Locator first = entry(button, "Settings");
    assertThat(first).isFocused();
    first.press("Escape");
    assertThat(button).isFocused();
    assertThat(button).hasAttribute("aria-expanded", "false");
  }

  /** There is no room below what stands at the foot of the window. */
  private static void standsAbove(Locator button) {
    Locator last = entry(button, "Sign out");
    assertThat(last.boundingBox().y + last.boundingBox().height)
        .isLessThanOrEqualTo(button.boundingBox().y);
  }

  private static Locator entry(Locator near, String name) {
    return near.page().getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(name));
  }
}
