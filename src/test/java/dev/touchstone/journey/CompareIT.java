package dev.touchstone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
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
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CompareIT extends Journey {
  private static final int RUNS = 40;
  private static final int STEPS = 3000;
  private static final int SPIKE = 1963;
  private static final String LINED_UP = "best|\\+0\\.\\d{4}";

  @Autowired Experiments experiments;
  @Autowired TrackedRuns tracked;
  @Autowired Tracking tracking;
  @Autowired People people;

  private final Random random = new Random(3);

  @Test
  void zoomsIntoASpikeOfOneSampleAmongManyRuns() {
    Screen screen = as("ada").open("/compare?metric=val_loss&runs=" + planted());
    Locator chart = painted(screen);
    assertThat(chart).hasAttribute("data-painted", Integer.toString(RUNS));
    assertThat(chart).hasAttribute("data-points", Integer.toString(RUNS * STEPS));
    assertThat(columnsAbove(chart)).as("the spike stands out of the crowd").isBetween(1, 12);
    List<String> away = screen.page().locator("ts-run-roll .row .faint").allTextContents();
    assertThat(away).as("line up").hasSizeGreaterThan(10).allMatch(t -> t.matches(LINED_UP));
    screen.look("1-runs");

    Request detail = askedBy(screen.page(), () -> drag(chart, 0.6, 0.75));
    assertThat(detail.postData()).contains("\"from\":").doesNotContain("\"from\":null");
    assertThat(chart).hasAttribute("data-detail", "true");
    assertThat(chart.locator(".readout")).hasCount(0);
    assertThat(columnsAbove(chart)).as("the spike is in the part").isBetween(1, 12);
    assertThat(screen.page()).hasURL(Pattern.compile("from=.*to="));
    screen.look("2-zoom");
    Locator other = screen.page().locator("ts-overlay").nth(1);
    other.scrollIntoViewIfNeeded();
    assertThat(other).hasAttribute("data-detail", "true");
    chart.locator(".u-over").dblclick();
    assertThat(chart).hasAttribute("data-detail", "false");
    assertThat(other).hasAttribute("data-detail", "false");
    assertThat(screen.page()).not().hasURL(Pattern.compile("from="));
  }

  @Test
  void zoomsWithoutAMouse() {
    Screen screen = as("ada", ColorScheme.DARK).open("/compare?metric=val_loss&runs=" + planted());
    Locator chart = painted(screen);
    screen.page().getByLabel("From", new Page.GetByLabelOptions().setExact(true)).fill("1900");
    screen.page().getByLabel("To", new Page.GetByLabelOptions().setExact(true)).fill("2000");
    screen.page().keyboard().press("Enter");
    assertThat(chart).hasAttribute("data-detail", "true");
    assertThat(screen.page()).hasURL(Pattern.compile("from=1900&to=2000"));
    screen.look("6-zoom");
    screen.button("Show the whole axis").press("Enter");
    assertThat(chart).hasAttribute("data-detail", "false");
  }

  @Test
  void keepsHowCurvesAreDrawnInTheAddress() {
    Screen screen = as("ada").open("/compare?runs=" + planted());
    painted(screen);
    screen.page().getByLabel("Smoothing, moving average, from 0 to 0.99").fill("0.8");
    screen.page().getByLabel("Log values").check();
    screen.page().getByLabel("Colour by").selectOption("lr");
    assertThat(screen.page()).hasURL(Pattern.compile("smooth=0.8.*scale=log.*colour=lr"));
    screen.page().reload();
    painted(screen);
    assertThat(screen.page().getByLabel("Log values")).isChecked();
    assertThat(screen.page().getByLabel("Colour by")).hasValue("lr");
    screen.look("3-smoothed");
    Locator baseline = screen.page().getByText("with 95 % intervals over seeds");
    assertThat(baseline).containsText("last values of Validation accuracy");
    screen.page().locator("ts-compare select").first().selectOption("val_loss");
    assertThat(baseline).containsText("last values of Validation loss");
    screen.page().getByLabel("Mean over").selectOption("optimizer");
    assertThat(painted(screen)).hasAttribute("data-painted", "3");
    assertThat(screen.page().locator("ts-run-roll").getByText("optimizer lion")).isVisible();
    screen.look("4-means");
    screen.page().locator("ts-overlay").first().getByText("Show as table").click();
    assertThat(screen.page().locator("ts-overlay").first().getByRole(AriaRole.TABLE))
        .containsText("adam-0");
  }

  @Test
  void namesWhatDrivesTheResultAndReadsWellInTheDark() {
    Screen screen = as("ada", ColorScheme.DARK).open("/compare?runs=" + planted());
    painted(screen);
    Locator drivers = screen.page().locator("ts-drivers");
    drivers.scrollIntoViewIfNeeded();
    assertThat(drivers.locator("tbody th").first()).hasText("lr");
    screen.look("5-drivers");
  }

  private static Locator painted(Screen screen) {
    Locator chart = screen.page().locator("ts-overlay[data-painted]").first();
    assertThat(chart).isVisible();
    return chart;
  }

  /** Columns that are drawn from top to bottom in the upper third, where only the spike reaches. */
  private static int columnsAbove(Locator chart) {
    return (int)
        chart.evaluate(
            """
            element => {
              const canvas = element.shadowRoot.querySelector('canvas');
              const [left, top] = [canvas.width * .1, canvas.height * .12].map(Math.round);
              const [wide, high] = [canvas.width * .85, canvas.height * .1].map(Math.round);
              const { data } = canvas.getContext('2d').getImageData(left, top, wide, high);
              const drawn = (x, y) => data[(y * wide + x) * 4 + 3] > 60;
              const whole = x => Array.from({ length: high }, (_, y) => y).every(y => drawn(x, y));
              return Array.from({ length: wide }, (_, x) => x).filter(whole).length;
            }""");
  }

  private static Request askedBy(Page page, Runnable act) {
    return page.waitForRequest(request -> request.url().endsWith("/api/v1/curves"), act);
  }

  private static void drag(Locator chart, double from, double to) {
    BoundingBox plot = chart.locator(".u-over").boundingBox();
    Page page = chart.page();
    page.mouse().move(plot.x + plot.width * from, plot.y + plot.height / 2);
    page.mouse().down();
    page.mouse().move(plot.x + plot.width * to, plot.y + plot.height / 2);
    page.mouse().up();
  }

  private String planted() {
    Viewer ada = people.viewer("ada").orElseThrow();
    Address address = new Address("ada", "planted-" + UUID.randomUUID());
    UUID experiment =
        experiments
            .create(ada, new NewExperiment(address, "Where is the spike?", "", Visibility.PRIVATE))
            .id();
    return IntStream.range(0, RUNS)
        .mapToObj(i -> run(ada, experiment, i).toString())
        .collect(Collectors.joining(","));
  }

  private UUID run(Viewer ada, UUID experiment, int i) {
    String optimizer = List.of("adam", "sgd", "lion").get(i % 3);
    String name = optimizer + "-" + i;
    UUID run =
        tracked.begin(ada, new NewTrackedRun(experiment, name, null, Map.of(), null, "")).id();
    double rate = 0.001 * (1 + random.nextInt(100));
    List<MetricPoint> points =
        IntStream.range(0, STEPS).boxed().flatMap(step -> points(i, step, rate)).toList();
    Map<String, String> params = Map.of("lr", "" + rate, "optimizer", optimizer);
    tracking.log(ada, run, new Tracked(points, params, Map.of()));
    return run;
  }

  private Stream<MetricPoint> points(int run, int step, double rate) {
    double loss = 0.3 + 5 * rate + Math.exp(-step / 600.0) + random.nextDouble() * 0.05;
    long time = 1_700_000_000_000L + step * 1000L;
    return Stream.of(
        new MetricPoint("val_loss", run == 7 && step == SPIKE ? 5 : loss, time, step),
        new MetricPoint("val_accuracy", 1 - loss / 4, time, step));
  }
}
