package dev.touchstone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.People;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.experiment.Experiment;
import dev.touchstone.experiment.Experiments;
import dev.touchstone.experiment.NewExperiment;
import dev.touchstone.pages.Screen;
import dev.touchstone.run.MetricPoint;
import dev.touchstone.run.NewTrackedRun;
import dev.touchstone.run.Run;
import dev.touchstone.run.RunChange;
import dev.touchstone.run.RunState;
import dev.touchstone.run.Tracked;
import dev.touchstone.run.TrackedRuns;
import dev.touchstone.run.Tracking;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RunTableIT extends Journey {
  private static final Instant START = Instant.parse("2026-05-04T12:00:00Z");

  @Autowired People people;
  @Autowired Experiments experiments;
  @Autowired TrackedRuns tracked;
  @Autowired Tracking tracking;

  private final Map<String, UUID> ids = new HashMap<>();

  @Test
  void filtersSortsGroupsSavesTagsAndThrowsAwayWithUndo() {
    Screen screen = as("ada").open(sweep());
    assertThat(screen.text("24 runs")).isVisible();
    screen.look("1-runs");
    Locator filter = screen.page().getByRole(AriaRole.COMBOBOX, filterField());
    filter.pressSequentially("params.opt = 'ad");
    assertThat(option(screen, "'adam'")).isVisible();
    screen.look("2-completion");
    filter.press("ArrowDown");
    filter.press("Enter");
    filter.press("Enter");
    assertThat(screen.text("12 runs")).isVisible();
    assertThat(screen.page()).hasURL(Pattern.compile("filter=params.opt"));
    filter.fill("params.opt > 3");
    filter.press("Enter");
    assertThat(screen.page().getByRole(AriaRole.ALERT).filter(with("At character"))).isVisible();
    screen.look("3-complaint");
    filter.fill("params.opt = adam");
    filter.press("Enter");
    columnsAndOrder(screen);
    selection(screen);
    groupsAndView(screen);
  }

  private static void columnsAndOrder(Screen screen) {
    screen.button("Columns").click();
    screen.page().getByLabel("lr", new Page.GetByLabelOptions().setExact(true)).uncheck();
    screen.look("4-columns");
    screen.button("Show columns").click();
    assertThat(screen.page()).hasURL(Pattern.compile("columns="));
    screen.page().locator("vaadin-grid-sorter").filter(with("val_accuracy")).click();
    assertThat(screen.page()).hasURL(Pattern.compile("order=metrics.val_accuracy"));
  }

  private static void selection(Screen screen) {
    screen.page().getByRole(AriaRole.CHECKBOX, named("Select run-")).nth(0).check();
    screen.settle();
    screen.page().getByRole(AriaRole.CHECKBOX, named("Select run-")).nth(1).check();
    assertThat(screen.text("2 runs selected")).isVisible();
    screen.look("5-selected");
    screen.button("Tag…").click();
    screen.page().getByLabel("Tag", new Page.GetByLabelOptions().setExact(true)).fill("seen");
    screen.page().getByLabel("Value").fill("yes");
    screen.button("Set tag").click();
    assertThat(screen.page().getByText("2 runs tagged")).isVisible();
    screen.page().getByRole(AriaRole.CHECKBOX, named("Select run-")).nth(0).check();
    screen.page().getByRole(AriaRole.BUTTON, exactly("Delete")).click();
    assertThat(screen.text("11 runs")).isVisible();
    screen.look("6-undo");
    screen.button("Undo").click();
    assertThat(screen.text("12 runs")).isVisible();
  }

  @Test
  void keepsATickWhileTheRowIsDrawnAgain() {
    Screen screen = as("ada").open(sweep());
    Locator box = screen.page().getByRole(AriaRole.CHECKBOX, named("Select run-20")).first();
    BoundingBox place = box.boundingBox();
    Mouse mouse = screen.page().mouse();
    mouse.move(place.x + place.width / 2, place.y + place.height / 2);
    mouse.down();
    measuredAgain("run-20", 0.98765);
    assertThat(screen.text("0.9877")).isVisible();
    mouse.up();
    assertThat(screen.text("1 run selected")).isVisible();
    assertThat(box).isChecked();
    screen.button("Clear").click();
    assertThat(box).not().isChecked();
  }

  @Test
  void comparesAllRunsOfAFilterByTheFilter() {
    Screen screen = as("ada").open(sweep(10) + "?group=none");
    assertThat(screen.text("60 runs")).isVisible();
    Locator all = screen.page().getByRole(AriaRole.CHECKBOX, named("Select all runs"));
    all.check();
    assertThat(screen.text("60 runs selected")).isVisible();
    assertThat(screen.page()).hasURL(Pattern.compile("runs=all"));
    screen.page().reload();
    assertThat(screen.text("60 runs selected")).isVisible();
    assertThat(all).isChecked();
    screen.button("Compare 60 runs").click();
    screen.page().waitForURL(Pattern.compile("/compare\\?.*experiment=ada"));
    assertThat(screen.page()).not().hasURL(Pattern.compile("runs="));
    assertThat(screen.page().locator("ts-overlay[data-painted='60']").first()).isVisible();
  }

  @Test
  void filtersChoosesAndComparesWithoutAMouse() {
    Screen screen = as("ada").open(sweep());
    Keyboard keys = screen.page().keyboard();
    screen.page().getByRole(AriaRole.COMBOBOX, filterField()).focus();
    keys.type("params.l");
    assertThat(option(screen, "params.lr")).isVisible();
    keys.press("ArrowDown");
    keys.press("Enter");
    keys.type("= ");
    assertThat(option(screen, "'0.01'")).isVisible();
    keys.press("ArrowDown");
    keys.press("Enter");
    keys.press("Escape");
    keys.press("Enter");
    assertThat(screen.text("8 runs")).isVisible();
    tabToTheFirstRow(screen);
    for (String key : List.of("x", "j", "j", "x", "k")) {
      keys.press(key);
      screen.settle();
    }
    assertThat(screen.text("2 runs selected")).isVisible();
    screen.look("8-keyboard");
    keys.press("c");
    screen.page().waitForURL(Pattern.compile("/compare"));
    assertThat(screen.page().locator("ts-overlay[data-painted='2']").first()).isVisible();
  }

  /** Over the tools and the header, whose cells are one stop. */
  private static void tabToTheFirstRow(Screen screen) {
    for (int i = 0; i < 20 && !inTheRows(screen); i++) screen.page().keyboard().press("Tab");
    assertThat(screen.page().locator("vaadin-grid")).isFocused();
  }

  private static boolean inTheRows(Screen screen) {
    return (boolean)
        screen
            .page()
            .evaluate("() => !!document.activeElement.shadowRoot?.activeElement?.closest('tbody')");
  }

  private static void groupsAndView(Screen screen) {
    Locator group =
        screen.page().getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Group by"));
    group.click();
    group.fill("lr");
    group.press("ArrowDown");
    group.press("Enter");
    assertThat(screen.page()).hasURL(Pattern.compile("group=lr"));
    group.press("Tab");
    assertThat(screen.text("95 % interval")).isVisible();
    screen.look("7-groups");
    screen.page().getByRole(AriaRole.BUTTON, named("Saved views")).click();
    screen.page().getByRole(AriaRole.MENUITEM, named("Save this view")).click();
    screen.page().getByLabel("Name").last().fill("By rate");
    screen.button("Save view").click();
    screen.settle();
    screen.page().getByRole(AriaRole.BUTTON, named("Saved views")).click();
    assertThat(screen.page().getByRole(AriaRole.MENUITEM, named("By rate"))).isVisible();
  }

  @Test
  void readsWellInTheDark() {
    String address = sweep();
    Screen screen = as("ada", ColorScheme.DARK).open(address);
    assertThat(screen.text("24 runs")).isVisible();
    screen.look("1-runs");
    screen.open(address + "?group=lr,opt");
    assertThat(screen.text("95 % interval")).isVisible();
    screen.look("2-groups");
    screen.open(address + "?show=bin");
    assertThat(screen.text("The bin is empty")).isVisible();
    screen.look("3-bin");
  }

  /** Two optimizers, three rates, four seeds. */
  private String sweep() {
    return sweep(4);
  }

  private String sweep(int seeds) {
    Viewer ada = ada();
    Address address = new Address("ada", "sweep-" + UUID.randomUUID().toString().substring(0, 8));
    Experiment experiment =
        experiments.create(
            ada, new NewExperiment(address, "Which rate suits?", "", Visibility.PRIVATE));
    ids.clear();
    int number = 0;
    for (String opt : List.of("adam", "sgd"))
      for (String rate : List.of("0.01", "0.1", "1"))
        for (int seed = 0; seed < seeds; seed++)
          run(ada, experiment, number++, Map.of("opt", opt, "lr", rate, "seed", "" + seed));
    return "/experiments/" + address;
  }

  private void run(Viewer ada, Experiment experiment, int number, Map<String, String> params) {
    Run run =
        tracked.begin(
            ada,
            new NewTrackedRun(
                experiment.id(),
                "run-" + number,
                START.plusSeconds(60L * number),
                Map.of("author", "ada"),
                null,
                "train.py"));
    ids.put(run.name(), run.id());
    double accuracy = 0.7 + (number % 7) / 50.0 + (params.get("opt").equals("adam") ? 0.05 : 0);
    tracking.log(
        ada,
        run.id(),
        new Tracked(
            List.of(
                new MetricPoint("val_accuracy", accuracy, START.toEpochMilli(), 1),
                new MetricPoint("train_loss", 1 - accuracy, START.toEpochMilli(), 1)),
            params,
            Map.of()));
    tracked.update(
        ada,
        run.id(),
        new RunChange(RunState.FINISHED, START.plusSeconds(60L * number + 50), null));
  }

  private void measuredAgain(String run, double accuracy) {
    MetricPoint point = new MetricPoint("val_accuracy", accuracy, START.toEpochMilli() + 1, 2);
    tracking.log(
        ada(),
        Objects.requireNonNull(ids.get(run)),
        new Tracked(List.of(point), Map.of(), Map.of()));
  }

  private Viewer ada() {
    return people.viewer("ada").orElseThrow();
  }

  private static Page.GetByRoleOptions filterField() {
    return new Page.GetByRoleOptions().setName("Filter runs");
  }

  private static Locator option(Screen screen, String text) {
    return screen.page().getByRole(AriaRole.OPTION).filter(with(text)).first();
  }

  private static Locator.FilterOptions with(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static Page.GetByRoleOptions named(String start) {
    return new Page.GetByRoleOptions().setName(Pattern.compile("^" + start));
  }

  private static Page.GetByRoleOptions exactly(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
