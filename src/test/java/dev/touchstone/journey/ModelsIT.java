package dev.touchstone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.Namespaces;
import dev.touchstone.account.People;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.experiment.Experiments;
import dev.touchstone.experiment.NewExperiment;
import dev.touchstone.model.LoggedModel;
import dev.touchstone.model.LoggedModels;
import dev.touchstone.model.LoggedStatus;
import dev.touchstone.model.ModelVersions;
import dev.touchstone.model.Models;
import dev.touchstone.model.NewLoggedModel;
import dev.touchstone.model.NewModel;
import dev.touchstone.model.NewVersion;
import dev.touchstone.model.RegisteredModel;
import dev.touchstone.model.Stage;
import dev.touchstone.model.VersionSource.Logged;
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
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ModelsIT extends Journey {
  private static final Instant START = Instant.parse("2026-05-04T12:00:00Z");

  @Autowired People people;
  @Autowired Namespaces namespaces;
  @Autowired Experiments experiments;
  @Autowired TrackedRuns tracked;
  @Autowired Tracking tracking;
  @Autowired Models models;
  @Autowired ModelVersions versions;
  @Autowired LoggedModels logged;

  @Test
  void leadsFromAModelToTheRunThatMadeIt() {
    String name = registered();
    Screen screen = as("ada").open("/models?q=" + name);
    screen.link(name).click();
    screen.page().waitForURL(Pattern.compile("/models/ada/"));
    assertThat(screen.text("champion")).isVisible();
    assertThat(screen.text("0.93")).isVisible();
    screen.look("1-model");
    changesTheStageByKeys(screen);
    screen.link("second-try").click();
    screen.page().waitForURL(Pattern.compile("/runs/"));
    screen.open(screen.address().replaceAll("[?].*", "") + "?tab=models");
    assertThat(screen.text(name + ", version 2")).isVisible();
    screen.look("2-run");
  }

  /** The row must not hear the keys that are meant for the menu in it. */
  private static void changesTheStageByKeys(Screen screen) {
    Locator actions = screen.button("Actions of version 1");
    actions.press("Enter");
    assertThat(entry(screen, "Copy models:/")).isFocused();
    screen.page().keyboard().press("Escape");
    assertThat(actions).isFocused();
    actions.press("ArrowDown");
    assertThat(entry(screen, "Copy models:/")).isFocused();
    entry(screen, "Change stage").press("ArrowRight");
    assertThat(entry(screen, "Staging")).isVisible();
    screen.picture("3-menu");
    entry(screen, "Staging").press("Enter");
    assertThat(screen.text("Staging")).isVisible();
  }

  private static Locator entry(Screen screen, String name) {
    return screen
        .page()
        .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(name))
        .first();
  }

  @Test
  void readsWellInTheDark() {
    String name = registered();
    Screen screen = as("ada", ColorScheme.DARK).open("/models");
    assertThat(screen.link(name)).isVisible();
    screen.look("1-models");
    screen.open("/models/ada/" + name);
    assertThat(screen.text("champion")).isVisible();
    screen.look("2-model");
  }

  /** A model with two versions of which the second is in use. */
  private String registered() {
    Viewer ada = people.viewer("ada").orElseThrow();
    String name = "churn-" + UUID.randomUUID().toString().substring(0, 8);
    UUID experiment =
        experiments
            .create(
                ada,
                new NewExperiment(
                    new Address("ada", name), "Who will leave?", "", Visibility.PRIVATE))
            .id();
    RegisteredModel model =
        models.create(
            ada,
            new NewModel(
                namespaces.byName("ada").id(),
                name,
                "Says who will leave within a month.",
                Map.of(),
                Visibility.PRIVATE));
    version(ada, model, made(ada, experiment, "first-try", 0.88));
    version(ada, model, made(ada, experiment, "second-try", 0.93));
    models.alias(ada, model.id(), "champion", 2);
    versions.stage(ada, model.id(), 2, Stage.PRODUCTION, false);
    return name;
  }

  private LoggedModel made(Viewer ada, UUID experiment, String name, double accuracy) {
    UUID run =
        tracked.begin(ada, new NewTrackedRun(experiment, name, START, Map.of(), null, "")).id();
    MetricPoint point = new MetricPoint("val_accuracy", accuracy, START.toEpochMilli(), 1);
    tracking.log(ada, run, new Tracked(List.of(point), Map.of(), Map.of()));
    tracked.update(ada, run, new RunChange(RunState.FINISHED, START.plusSeconds(50), null));
    NewLoggedModel wanted = new NewLoggedModel(experiment, run, "forest", "", Map.of(), Map.of());
    return logged.finish(ada, logged.begin(ada, wanted).id(), LoggedStatus.READY);
  }

  private void version(Viewer ada, RegisteredModel model, LoggedModel from) {
    NewVersion wanted =
        new NewVersion(new Logged(from.id(), ""), null, "", "", Map.of("data", "May"));
    versions.register(ada, model.id(), wanted);
  }
}
