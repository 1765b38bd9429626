package dev.touchstone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.People;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.base.Ids;
import dev.touchstone.catalog.Datasets;
import dev.touchstone.catalog.NewDataset;
import dev.touchstone.catalog.NewFile;
import dev.touchstone.experiment.Experiments;
import dev.touchstone.experiment.NewExperiment;
import dev.touchstone.experiment.ScriptRecipe;
import dev.touchstone.pages.Screen;
import dev.touchstone.run.DeclaredInput;
import dev.touchstone.run.Device;
import dev.touchstone.run.Launch;
import dev.touchstone.run.Limits;
import dev.touchstone.run.MetricPoint;
import dev.touchstone.run.NewTrackedRun;
import dev.touchstone.run.Runs;
import dev.touchstone.run.Tracked;
import dev.touchstone.run.TrackedRuns;
import dev.touchstone.run.Tracking;
import dev.touchstone.storage.Blobs;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is different between runs: two of our workers', and many of programs elsewhere. */
class DifferenceIT extends Journey {
  @Autowired People people;
  @Autowired Experiments experiments;
  @Autowired Datasets datasets;
  @Autowired Blobs blobs;
  @Autowired Runs runs;
  @Autowired TrackedRuns tracked;
  @Autowired Tracking tracking;

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void tellsTwoRunsApartInCodeEnvironmentAndData(ColorScheme theme) {
    Screen screen = as("ada", theme).open("/compare?runs=" + launched());
    assertThat(screen.text("They were made from different data")).isVisible();
    Locator settings = screen.page().locator("table.differs");
    assertThat(row(settings, "lr")).containsText("0.3");
    assertThat(row(settings, "memory")).containsText("1024 MiB");
    Locator parts = screen.page().locator(".evidence-difference");
    assertThat(parts.locator(".removed").filter(with("lr = 0.1"))).isVisible();
    assertThat(parts.locator(".added").filter(with("lr = 0.3"))).isVisible();
    assertThat(parts.locator(".removed").filter(with("memory: 512 MiB"))).isVisible();
    assertThat(parts.locator(".changed").filter(with("train.csv, other bytes"))).isVisible();
    assertThat(parts.locator(".added").filter(with("extra.csv, only in the second"))).isVisible();
    parts.scrollIntoViewIfNeeded();
    screen.look("1-two-runs");
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void looksAtArtifactsBesideEachOtherAndAgainstABaseline(ColorScheme theme) {
    Screen screen = as("ada", theme).open("/compare?runs=" + String.join(",", elsewhere()));
    assertThat(screen.heading()).containsText("opt adam is ahead by");
    assertThat(screen.text("Means over 3 and 3 seeds")).isVisible();
    Locator against = screen.page().locator(".against");
    assertThat(against.getByRole(AriaRole.ROW).filter(with("opt sgd")))
        .containsText("worse, paired over 3 seeds");
    choose(screen, against, "Baseline", "opt sgd");
    assertThat(against.getByRole(AriaRole.ROW).filter(with("opt adam")))
        .containsText("better, paired over 3 seeds");
    assertThat(screen.page()).hasURL(Pattern.compile("baseline="));
    against.scrollIntoViewIfNeeded();
    screen.look("2-baseline");
    Locator beside = screen.page().locator(".side-by-side");
    beside.scrollIntoViewIfNeeded();
    assertThat(beside.getByRole(AriaRole.IMG)).hasCount(6);
    screen
        .page()
        .waitForFunction(
            "() => [...document.querySelectorAll('.side-columns img')].every(i => i.naturalWidth === 90)");
    screen.look("3-pictures");
    choose(screen, beside, "File", "report.txt");
    assertThat(beside.locator("pre").first()).containsText("recall of adam-0");
    assertThat(screen.page()).hasURL(Pattern.compile("artifact=report.txt"));
  }

  @Test
  void tellsTwoProgramsElsewhereApart() {
    List<String> ids = elsewhere();
    Screen screen = as("ada").open("/compare?runs=" + ids.getFirst() + "," + ids.getLast());
    Locator parts = screen.page().locator(".evidence-difference");
    assertThat(parts.locator(".removed").filter(with("commit: 9f2c1e7aa19f"))).isVisible();
    assertThat(parts.locator(".added").filter(with("torch==2.5"))).isVisible();
    assertThat(parts.locator(".added").filter(with("notes (digest bb22)"))).isVisible();
    choose(screen, screen.page().locator(".side-by-side"), "File", "report.txt");
    Locator beside = screen.page().locator(".side-by-side .difference");
    assertThat(beside.locator(".removed")).containsText("recall of adam-0");
    assertThat(beside.locator(".added")).containsText("recall of sgd-2");
    beside.scrollIntoViewIfNeeded();
    screen.look("4-elsewhere");
  }

  @Test
  void changesMetricBaselineAndPresentationWithoutAMouse() {
    Screen screen = as("ada").open("/compare?runs=" + String.join(",", elsewhere()));
    Locator chart = screen.page().locator("ts-overlay[data-painted='6']").first();
    assertThat(chart).isVisible();
    screen
        .page()
        .getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Metric").setExact(true))
        .focus();
    screen.page().keyboard().press("ArrowDown");
    assertThat(screen.page()).hasURL(Pattern.compile("metric=val_loss"));
    assertThat(screen.text("validation loss")).isVisible();
    Locator asTable = chart.getByText("Show as table");
    asTable.focus();
    screen.page().keyboard().press("Enter");
    assertThat(chart.getByRole(AriaRole.TABLE)).containsText("adam-0");
    Locator baseline = screen.page().locator(".against vaadin-select");
    baseline.locator("vaadin-select-value-button").focus();
    screen.page().keyboard().press("Enter");
    Locator offered = screen.page().locator("vaadin-select-item[role='option']");
    assertThat(offered.nth(0)).isFocused();
    screen.page().keyboard().press("ArrowDown");
    assertThat(offered.nth(1)).isFocused();
    screen.page().keyboard().press("Enter");
    assertThat(screen.page()).hasURL(Pattern.compile("baseline="));
    screen.look("5-keyboard");
  }

  private static void choose(Screen screen, Locator part, String label, String value) {
    part.getByLabel(label, new Locator.GetByLabelOptions().setExact(true)).first().click();
    screen
        .page()
        .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(ending(value)))
        .click();
    screen.settle();
  }

  /** Groups are called by all settings that tell them apart; the one a test means comes last. */
  private static Pattern ending(String value) {
    return Pattern.compile(value + "$");
  }

  private static Locator row(Locator table, String name) {
    return table
        .getByRole(AriaRole.ROW)
        .filter(
            new Locator.FilterOptions()
                .setHas(
                    table
                        .page()
                        .getByRole(
                            AriaRole.CELL,
                            new Page.GetByRoleOptions().setName(name).setExact(true))));
  }

  private static Locator.FilterOptions with(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private Viewer ada() {
    return people.viewer("ada").orElseThrow();
  }

  private UUID experiment(String question) {
    Address address = new Address("ada", "difference-" + Ids.next());
    return experiments
        .create(ada(), new NewExperiment(address, question, "", Visibility.PRIVATE))
        .id();
  }

  /** Two runs of our worker that share neither script nor limits nor data. */
  private String launched() {
    UUID experiment = experiment("Does a higher rate help?");
    Address notes = new Address("ada", "notes-" + Ids.next());
    datasets.create(
        ada(),
        new NewDataset(notes, "Notes", "", "CC0-1.0", List.of(), null, null, Visibility.PRIVATE));
    UUID first = published(notes, Map.of("train.csv", "x,y\n1,2\n"));
    UUID second = published(notes, Map.of("train.csv", "x,y\n1,3\n", "extra.csv", "z\n4\n"));
    return launch(experiment, "0.1", 512, first) + "," + launch(experiment, "0.3", 1024, second);
  }

  private UUID published(Address dataset, Map<String, String> files) {
    List<NewFile> stored =
        files.entrySet().stream()
            .map(e -> new NewFile(e.getKey(), blobs.put(bytes(e.getValue()))))
            .toList();
    return datasets.publish(ada(), dataset, stored, "").id();
  }

  private UUID launch(UUID experiment, String rate, int mebibytes, UUID data) {
    ScriptRecipe script =
        new ScriptRecipe("import os\nlr = " + rate + "\nprint(lr)\n", Map.of("lr", rate));
    Limits usual = Limits.USUAL;
    Limits limits = new Limits(1, (long) mebibytes << 20, usual.wallTime(), usual.diskBytes());
    Launch launch =
        new Launch(experiment, "rate " + rate, script, List.of(data), 1, Device.CPU, limits);
    return runs.launch(ada(), launch).id();
  }

  /** Two optimizers with three seeds each; programs elsewhere ran them. */
  private List<String> elsewhere() {
    UUID experiment = experiment("Which optimizer?");
    List<String> ids = new ArrayList<>();
    for (String opt : List.of("adam", "sgd"))
      for (int seed = 0; seed < 3; seed++) ids.add(told(experiment, opt, seed).toString());
    return ids;
  }

  private UUID told(UUID experiment, String opt, int seed) {
    boolean adam = opt.equals("adam");
    String name = opt + "-" + seed;
    Map<String, String> tags =
        Map.of("mlflow.source.git.commit", adam ? "9f2c1e7aa19f0000" : "b81aa02bb2b80000");
    UUID run =
        tracked
            .begin(ada(), new NewTrackedRun(experiment, name, null, tags, null, "train.py"))
            .id();
    tracking.log(ada(), run, measured(opt, seed));
    tracked.declareInputs(ada(), run, List.of(notes(adam ? "aa11" : "bb22")));
    leave(run, "report.txt", "precision\nrecall of " + name + "\n");
    leave(run, "requirements.txt", "numpy==2.1\ntorch==2." + (adam ? 4 : 5) + "\n");
    tracked.putArtifact(ada(), run, "plots/confusion.png", picture(adam ? 200 : 90));
    return run;
  }

  private static Tracked measured(String opt, int seed) {
    List<MetricPoint> points = new ArrayList<>();
    for (int step = 1; step <= 50; step++) {
      double accuracy = (opt.equals("adam") ? 0.9 : 0.8) + seed / 200.0 - 1.0 / (step + 2);
      points.add(new MetricPoint("val_accuracy", accuracy, step * 1000L, step));
      points.add(new MetricPoint("val_loss", 1 - accuracy, step * 1000L, step));
    }
    return new Tracked(points, Map.of("opt", opt, "seed", "" + seed), Map.of());
  }

  private static DeclaredInput notes(String digest) {
    return new DeclaredInput("notes", digest, "local", "notes.csv", null, null, Map.of());
  }

  private void leave(UUID run, String path, String text) {
    tracked.putArtifact(ada(), run, path, bytes(text));
  }

  private static ByteArrayInputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A square of 90 pixels with a diagonal. */
  private static ByteArrayInputStream picture(int shade) {
    BufferedImage image = new BufferedImage(90, 90, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.LIGHT_GRAY);
    pen.fillRect(0, 0, 90, 90);
    pen.setColor(new Color(30, 60, shade));
    for (int i = 0; i < 3; i++) pen.fillRect(i * 30, i * 30, 30, 30);
    pen.dispose();
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      ImageIO.write(image, "png", bytes);
      return new ByteArrayInputStream(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
