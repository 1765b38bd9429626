package dev.touchstone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The first rows of a long table come before it, where it will have them. */
class FirstRowsIT extends Journey {
  private static final Instant START = Instant.parse("2026-05-04T12:00:00Z");
  private static final int LONG = 24;

  /**
   * Notes where the words of the first rows stood when they were first painted, and whether a later
   * frame had neither them nor a row of the table.
   */
  private static final String WATCH =
      """
      window.words = root => {
        const found = [], texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
          const range = document.createRange();
          range.selectNode(texts.currentNode);
          const { left, top, width } = range.getBoundingClientRect(), text = texts.currentNode.data.trim();
          if (text && width) found.push([text, left, top]);
        }
        return found;
      };
      window.firsts = { words: [], gap: false };
      const note = () => {
        const rows = document.querySelector('.first-rows'), row = document.querySelector('vaadin-grid .run-state');
        if (rows && !firsts.words.length) firsts.words = words(rows);
        firsts.gap ||= firsts.words.length > 0 && !rows && !row;
      };
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = note;
      const frame = () => { port2.postMessage(null); requestAnimationFrame(frame); };
      frame();
      """;

  /** The words that stood elsewhere than they do in the table, by more than half a pixel. */
  private static final String MOVED =
      """
      () => {
        const now = words(document.querySelector('vaadin-grid'));
        return firsts.words.filter(([text, left, top]) =>
          !now.some(([word, x, y]) => word === text && Math.abs(x - left) <= 0.5 && Math.abs(y - top) <= 0.5));
      }
      """;

  @Autowired Experiments experiments;
  @Autowired TrackedRuns tracked;
  @Autowired Tracking tracking;
  @Autowired People people;

  @ParameterizedTest
  @CsvSource({"1440, 1000", "700, 900", "390, 844"})
  void standWhereTheTableWillHaveThem(int width, int height) {
    Screen screen = as("ada", ColorScheme.DARK);
    Page page = screen.page();
    page.setViewportSize(width, height);
    page.addInitScript(WATCH);
    screen.open(runs(LONG));
    assertThat(page.locator("vaadin-grid .run-state").first()).isVisible();
    assertThat(page.locator(".first-rows")).hasCount(0);
    assertThat((List<?>) page.evaluate("firsts.words")).hasSizeGreaterThan(60);
    assertThat((List<?>) page.evaluate(MOVED)).isEmpty();
    assertThat(page.evaluate("firsts.gap")).isEqualTo(false);
    screen.look("1-" + width);
  }

  @Test
  void aShortTableComesAtOnce() {
    Screen screen = as("ada");
    screen.page().addInitScript(WATCH);
    screen.open(runs(3));
    assertThat(screen.page().locator("vaadin-grid .run-state").first()).isVisible();
    assertThat((List<?>) screen.page().evaluate("firsts.words")).isEmpty();
  }

  @Test
  void theTableComesBackWithoutThem() {
    Screen screen = as("ada");
    Page page = screen.page();
    screen.open(runs(LONG));
    Locator filter = page.getByLabel("Filter runs");
    filter.fill("params.opt = 'none'");
    filter.press("Enter");
    assertThat(screen.text("No run matches")).isVisible();
    filter.fill("");
    filter.press("Enter");
    assertThat(screen.text(LONG + " runs")).isVisible();
    assertThat(page.locator("vaadin-grid .run-state").first()).isVisible();
    assertThat(page.locator(".first-rows")).hasCount(0);
  }

  private String runs(int count) {
    Viewer ada = people.viewer("ada").orElseThrow();
    Address address = new Address("ada", "long-" + UUID.randomUUID());
    UUID experiment =
        experiments
            .create(ada, new NewExperiment(address, "Which rate?", "", Visibility.PRIVATE))
            .id();
    for (int i = 0; i < count; i++) run(ada, experiment, i);
    return "/experiments/" + address;
  }

  private void run(Viewer ada, UUID experiment, int i) {
    var begun =
        new NewTrackedRun(
            experiment, "run-" + i, START.plusSeconds(i), Map.of("author", "ada"), null, "");
    tracking.log(
        ada,
        tracked.begin(ada, begun).id(),
        new Tracked(
            List.of(new MetricPoint("loss", 1.0 / (1 + i), START.toEpochMilli(), 1)),
            Map.of("opt", "adam", "rate", "0." + i),
            Map.of()));
  }
}
