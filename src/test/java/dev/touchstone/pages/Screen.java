package dev.touchstone.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Any page of the product: goes to addresses, waits until the server answered, looks and checks.
 */
public class Screen {
  private static final Set<String> SERIOUS = Set.of("serious", "critical");
  protected final Page page;
  private final String journey;

  public Screen(Page page, String journey) {
    this.page = page;
    this.journey = journey;
  }

  protected Screen(Screen other) {
    this(other.page, other.journey);
  }

  public Screen signIn(String name, String password) {
    page.navigate("/login");
    settle();
    page.getByLabel("User name").fill(name);
    page.locator("input[name=password]").fill(password);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
    page.waitForURL(url -> !url.contains("/login") || url.contains("error"));
    settle();
    return this;
  }

  public Screen open(String address) {
    page.navigate(address);
    settle();
    return this;
  }

  /** Waits until the client has nothing under way with the server. */
  public Screen settle() {
    page.waitForFunction(
        """
        () => {
          const clients = window.Vaadin?.Flow?.clients;
          if (!clients) return false;
          const all = Object.values(clients).filter(c => c.isActive);
          return all.length > 0 && all.every(c => !c.isActive());
        }
        """);
    return this;
  }

  public Locator main() {
    return page.locator("main");
  }

  public Locator text(String text) {
    return main().getByText(text).first();
  }

  public Locator heading() {
    return main().getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setLevel(1)).first();
  }

  public Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first();
  }

  public Locator link(String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).first();
  }

  public Page page() {
    return page;
  }

  public String address() {
    return page.url();
  }

  /** Saves what a person sees. */
  public Screen picture(String name) {
    settle();
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "screenshots", journey + "-" + name + ".png")));
    return this;
  }

  /** Saves what a person sees and checks that assistive technology can read it. */
  public Screen look(String name) {
    picture(name);
    List<Rule> violations =
        new AxeBuilder(page)
            .analyze().getViolations().stream()
                .filter(rule -> SERIOUS.contains(rule.getImpact()))
                .toList();
    assertThat(violations.stream().map(Screen::words))
        .as("serious accessibility violations on " + page.url())
        .isEmpty();
    return this;
  }

  private static String words(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getNodes().stream()
            .limit(3)
            .map(node -> node.getHtml() + " " + node.getFailureSummary())
            .toList();
  }
}
