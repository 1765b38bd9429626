package dev.touchstone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.People;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.experiment.Experiments;
import dev.touchstone.experiment.NewExperiment;
import dev.touchstone.pages.Screen;
import dev.touchstone.run.MetricPoint;
import dev.touchstone.run.NewTrackedRun;
import dev.touchstone.run.RunChange;
import dev.touchstone.run.RunState;
import dev.touchstone.run.Tracked;
import dev.touchstone.run.TrackedRuns;
import dev.touchstone.run.Tracking;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Reports as the comparison and the demo make them. */
class ReportIT extends Journey {
  private static final Instant START = Instant.parse("2026-05-04T12:00:00Z");

  @Autowired People people;
  @Autowired Experiments experiments;
  @Autowired TrackedRuns tracked;
  @Autowired Tracking tracking;
  private final Random random = new Random(5);

  @Test
  void theDemoWritesOneThatFollowsItsRuns() {
    Screen screen = as("linus").open("/reports?q=deep");
    screen.link("How deep should a tree be").click();
    assertThat(screen.text("What to watch out for")).isVisible();
    assertThat(painted(screen)).isVisible();
    screen.look("6-demo");
    screen.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    screen.look("7-print");
  }

  @Test
  void takesCurvesOverFromTheComparison() {
    Address experiment = experiment();
    Screen screen =
        as("grace").open("/compare?metric=val_loss&smooth=0.5&group=rate&experiment=" + experiment);
    screen.button("Add to report").click();
    screen.button("New report").click();
    screen
        .page()
        .getByLabel("Title", new Page.GetByLabelOptions().setExact(true))
        .fill("From the comparison");
    screen.button("Create report").click();
    screen.page().waitForURL(Pattern.compile("/reports/"));
    assertThat(painted(screen)).hasAttribute("data-painted", "3");
    screen.look("4-added");
    screen.button("Edit").click();
    screen.button("Add here").press("Enter");
    Locator kinds = screen.page().getByRole(AriaRole.MENUITEM);
    assertThat(kinds.first()).isFocused();
    screen.page().keyboard().press("Enter");
    assertThat(screen.page().locator(".text-writer")).isVisible();
  }

  private static Locator painted(Screen screen) {
    Locator chart = screen.page().locator("ts-overlay[data-painted]").first();
    assertThat(chart).isVisible();
    return chart;
  }

  private Address experiment() {
    Viewer grace = people.viewer("grace").orElseThrow();
    Address address = new Address("field-notes", "rates-" + UUID.randomUUID());
    UUID id =
        experiments
            .create(
                grace,
                new NewExperiment(address, "Which learning rate is best?", "", Visibility.TEAM))
            .id();
    for (double rate : List.of(0.01, 0.1, 0.5))
      for (int seed = 0; seed < 3; seed++) track(grace, id, rate, seed);
    return address;
  }

  private void track(Viewer grace, UUID experiment, double rate, int seed) {
    String name = "rate-" + rate + "-" + seed;
    UUID run =
        tracked.begin(grace, new NewTrackedRun(experiment, name, START, Map.of(), null, "")).id();
    List<MetricPoint> points = IntStream.range(0, 200).mapToObj(step -> point(rate, step)).toList();
    Map<String, String> params = Map.of("rate", "" + rate, "seed", "" + seed);
    tracking.log(grace, run, new Tracked(points, params, Map.of()));
    tracked.update(grace, run, new RunChange(RunState.FINISHED, START.plusSeconds(50), null));
  }

  private MetricPoint point(double rate, int step) {
    double speed = rate == 0.1 ? 30 : 80;
    double noise = random.nextDouble() * (rate == 0.5 ? 0.3 : 0.04);
    double loss = 0.2 + Math.exp(-step / speed) + noise;
    return new MetricPoint("val_loss", loss, START.toEpochMilli() + step * 1000L, step);
  }
}
