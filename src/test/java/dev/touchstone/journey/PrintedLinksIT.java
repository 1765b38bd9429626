package dev.touchstone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import dev.touchstone.account.People;
import dev.touchstone.account.Viewer;
import dev.touchstone.experiment.Experiment;
import dev.touchstone.experiment.Experiments;
import dev.touchstone.pages.Screen;
import dev.touchstone.run.NewTrackedRun;
import dev.touchstone.run.Run;
import dev.touchstone.run.TrackedRuns;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The links that MLflow's client prints at the end of a run. */
class PrintedLinksIT extends Journey {
  @Autowired People people;
  @Autowired Experiments experiments;
  @Autowired TrackedRuns tracked;

  private Experiment experiment;
  private Run run;

  @BeforeEach
  void log() {
    Viewer ada = people.viewer("ada").orElseThrow();
    String title = "printed " + UUID.randomUUID();
    experiment = experiments.createTitled(ada, ada.id(), title, Map.of());
    NewTrackedRun wanted =
        new NewTrackedRun(experiment.id(), "from-a-laptop", null, Map.of(), null, "train.py");
    run = tracked.begin(ada, wanted);
  }

  @Test
  void leadWhoIsSignedInToTheRunAndItsExperiment() {
    Screen screen = as("ada");
    screen.page().navigate(toRun());
    arrived(screen);
    screen.look("1-run");
    screen.page().navigate(toExperiment());
    screen.page().waitForURL(Pattern.compile("/experiments/ada/" + experiment.address().name()));
    assertThat(screen.settle().text("from-a-laptop")).isVisible();
  }

  @Test
  void leadWhoIsSignedOutThereOnceTheySignIn() {
    Screen screen = visitor(ColorScheme.LIGHT);
    screen.page().navigate(toRun());
    screen.page().waitForURL(Pattern.compile("/login"));
    screen.settle().page().getByLabel("User name").fill("ada");
    screen.page().locator("input[name=password]").fill(PASSWORD);
    screen.button("Sign in").click();
    arrived(screen);
  }

  @Test
  void showNothingToWhoMayNotSeeTheRun() {
    Screen screen = as("linus");
    screen.page().navigate(toRun());
    screen.page().waitForURL(Pattern.compile("/runs/" + run.id()));
    screen.settle();
    assertThat(screen.page().getByText("from-a-laptop")).hasCount(0);
  }

  private void arrived(Screen screen) {
    screen.page().waitForURL(Pattern.compile("/runs/" + run.id()));
    assertThat(screen.settle().heading()).containsText("from-a-laptop");
  }

  private String toRun() {
    return toExperiment() + "/runs/" + hex(run.id());
  }

  private String toExperiment() {
    return "/mlflow/ada/#/experiments/" + hex(experiment.id());
  }

  private static String hex(UUID id) {
    return id.toString().replace("-", "");
  }
}
