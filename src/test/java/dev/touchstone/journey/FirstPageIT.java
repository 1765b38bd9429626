package dev.touchstone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import dev.touchstone.pages.Screen;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a browser with an empty cache waits for before it shows a page. */
class FirstPageIT extends Journey {
  private static final String OTHERS = "**/generated-flow-imports-*.js";
  private static final int MOST_SCRIPT = 700_000;
  private static final String COMPARISON =
      "/compare?experiment=admin/nothing-here&metric=loss&filter=";

  private final List<Route> held = new ArrayList<>();

  @Test
  void asksForContentCurvesAndScriptsBeforeAnyScriptIsThere() {
    Page page = as("ada").page();
    page.route("**/VAADIN/build/**", held::add);
    Request curves = page.waitForRequest("**/api/v1/curves", () -> begin(page, COMPARISON));
    assertThat(curves.method()).isEqualTo("POST");
    page.waitForCondition(() -> asked("indexhtml") && asked("generated-flow-imports"));
    assertThat(page.evaluate("() => Boolean(window.Vaadin.TypeScript.initial)")).isEqualTo(true);
    release(page);
    assertThat(page.getByText("Not here, or not for you")).isVisible();
  }

  @Test
  void bringsTheWholePageWithTheFirstAnswer() {
    Screen screen = as("ada");
    Page page = screen.page();
    page.route("**/?v-r=uidl**", held::add);
    begin(page, "/experiments");
    assertThat(screen.heading()).hasText("Experiments");
    release(page);
  }

  @Test
  void listsStandBeforeOtherElementsAreThereAndOtherPagesWaitForThem() {
    Screen screen = as("ada");
    Page page = screen.page();
    page.route(OTHERS, held::add);
    begin(page, "/experiments");
    assertThat(screen.heading()).hasText("Experiments");
    page.waitForResponse(
        answer -> answer.url().contains("v-r=uidl"),
        () -> page.locator("vaadin-side-nav-item[path='datasets']").click());
    assertThat(screen.heading()).hasText("Experiments");
    release(page);
    assertThat(page).hasTitle(Pattern.compile("datasets", Pattern.CASE_INSENSITIVE));
    assertThat(page.locator("vaadin-select").first()).isVisible();
  }

  /**
   * Once the demo has made what is listed. Pressed in the very moment in which the page is put
   * together: Flow is not ready yet.
   */
  @Test
  void leadsOnWhoPressesALinkBeforeThePageIsReady() {
    Screen screen = as("ada");
    Page page = screen.page();
    Locator link = screen.main().locator("a[href='experiments/orbit/quake-size']");
    await()
        .pollInSameThread()
        .atMost(Duration.ofMinutes(2))
        .until(
            () -> {
              screen.open("/experiments");
              return link.count() == 1;
            });
    page.addInitScript(
        """
        if (location.pathname === '/experiments') new MutationObserver((news, watch) => {
          const link = document.querySelector('main a[href="experiments/orbit/quake-size"]');
          if (!link) return;
          watch.disconnect();
          link.click();
        }).observe(document, {childList: true, subtree: true});
        """);
    page.navigate("/experiments");
    page.waitForURL("**/experiments/orbit/quake-size");
    assertThat(screen.heading()).containsText("quake");
    page.goBack();
    assertThat(screen.heading()).hasText("Experiments");
  }

  @Test
  void keepsWhatEveryPageReadsSmall() {
    Page page = as("ada").open("/experiments").page();
    Number bytes =
        (Number)
            page.evaluate(
                """
                () => {
                  const read = performance.getEntriesByType('resource')
                    .filter(one => /build.(?!generated).*js$/.test(one.name));
                  const sizes = new Map(read.map(one => [one.name, one.decodedBodySize]));
                  return [...sizes.values()].reduce((sum, one) => sum + one, 0);
                }
                """);
    assertThat(bytes.intValue()).isBetween(1, MOST_SCRIPT);
  }

  private static void begin(Page page, String address) {
    page.navigate(address, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
  }

  private boolean asked(String script) {
    return held.stream().anyMatch(route -> route.request().url().contains(script));
  }

  private void release(Page page) {
    page.unrouteAll();
    held.forEach(Route::resume);
  }
}
