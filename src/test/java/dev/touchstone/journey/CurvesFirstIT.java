package dev.touchstone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitUntilState;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.People;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.experiment.Experiments;
import dev.touchstone.experiment.NewExperiment;
import dev.touchstone.pages.Screen;
import dev.touchstone.run.MetricPoint;
import dev.touchstone.run.NewTrackedRun;
import dev.touchstone.run.Tracked;
import dev.touchstone.run.TrackedRuns;
import dev.touchstone.run.Tracking;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Curves that reach the browser before the page around them are drawn at once, and only once. */
class CurvesFirstIT extends Journey {
  /**
   * Notes where the chart stands in each frame from the first in which it is seen, and on which
   * canvas it is drawn.
   */
  private static final String WATCH =
      """
      const seen = window.seen = { early: false, places: new Set(), canvases: new Set() };
      const note = () => {
        const chart = document.querySelector('ts-comparison').shadowRoot.querySelector('ts-overlay');
        const { x, y, width, height } = chart.getBoundingClientRect();
        seen.places.add([x, y, width, height].join());
        seen.canvases.add(chart.shadowRoot.querySelector('canvas'));
        requestAnimationFrame(note);
      };
      addEventListener('begun', event => {
        seen.early = event.target.closest('.early-sheet') !== null;
        note();
      }, { capture: true, once: true });
      """;

  @Autowired Experiments experiments;
  @Autowired TrackedRuns tracked;
  @Autowired Tracking tracking;
  @Autowired People people;

  private final List<Route> held = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({"1440, 1000", "390, 844"})
  void curvesStandBeforeThePageDoesAndStayWhereTheyAre(int width, int height) {
    Screen screen = as("ada");
    Page page = screen.page();
    page.setViewportSize(width, height);
    page.addInitScript(WATCH);
    beginWithCurves(page);
    assertThat(page.locator("ts-compare ts-overlay[data-painted='3']")).isVisible();
    assertThat(screen.text("What differs")).isVisible();
    assertThat(page.evaluate("seen.early")).isEqualTo(true);
    assertThat(page.evaluate("[...seen.places]")).asInstanceOf(LIST).hasSize(1);
    assertThat(page.evaluate("seen.canvases.size")).isEqualTo(1);
    assertThat(page.locator(".early-sheet")).hasCount(0);
    screen.look("1-" + width);
  }

  @Test
  void curvesAreSeenBeforeTheFrameIsRead() {
    Page page = as("ada").page();
    List<Route> frame = new ArrayList<>();
    page.route("**/VAADIN/build/frame-*", frame::add);
    beginWithCurves(page);
    assertThat(page.locator(".early-sheet ts-overlay[data-painted='3']")).isVisible();
    assertThat(page.locator("vaadin-app-layout")).hasCount(0);
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "screenshots", "CurvesFirst-light-3-early.png")));
    page.unroute("**/VAADIN/build/frame-*");
    frame.forEach(Route::resume);
    assertThat(page.locator("vaadin-app-layout ts-overlay[data-painted='3']")).isVisible();
  }

  @Test
  void whatStoodEarlyCanBeUsedLikeTheRest() {
    Screen screen = as("ada", ColorScheme.DARK);
    Page page = screen.page();
    beginWithCurves(page);
    assertThat(page.locator("ts-compare ts-overlay[data-painted='3']")).isVisible();
    assertThat(screen.text("What differs")).isVisible();
    page.getByLabel("Log values").check();
    assertThat(page).hasURL(Pattern.compile("scale=log"));
    page.getByLabel("Mean over").selectOption("rate");
    assertThat(page.locator("ts-run-roll").getByText("rate 0.1")).isVisible();
    Locator chart = page.locator("ts-compare ts-overlay").first();
    chart.getByText("Show as table").click();
    assertThat(chart.getByText("run-0").first()).isVisible();
    screen.look("2-used");
  }

  /** The page's own answer is held back until its curves are here. */
  private void beginWithCurves(Page page) {
    page.route("**/?v-r=init**", held::add);
    page.navigate(
        "/compare?metric=loss&runs=" + String.join(",", runs()),
        new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
    page.waitForFunction("() => window.tsEarlyCurves?.came");
    page.waitForCondition(() -> !held.isEmpty());
    page.unroute("**/?v-r=init**");
    held.forEach(Route::resume);
  }

  private List<String> runs() {
    Viewer ada = people.viewer("ada").orElseThrow();
    Address address = new Address("ada", "early-" + UUID.randomUUID());
    UUID experiment =
        experiments
            .create(ada, new NewExperiment(address, "Which rate?", "", Visibility.PRIVATE))
            .id();
    return IntStream.range(0, 3).mapToObj(i -> run(ada, experiment, i).toString()).toList();
  }

  private UUID run(Viewer ada, UUID experiment, int i) {
    UUID run =
        tracked
            .begin(ada, new NewTrackedRun(experiment, "run-" + i, null, Map.of(), null, ""))
            .id();
    List<MetricPoint> points =
        IntStream.range(0, 200)
            .mapToObj(step -> new MetricPoint("loss", 1.0 / (1 + step + i), 1000L * step, step))
            .toList();
    tracking.log(ada, run, new Tracked(points, Map.of("rate", "0." + (1 + i % 2)), Map.of()));
    return run;
  }
}
