package dev.touchstone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.touchstone.pages.LeaderboardScreen;
import dev.touchstone.pages.Screen;
import dev.touchstone.worker.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LeaderboardIT extends Journey {
  @Autowired Workers workers;

  private static final LocatorAssertions.IsVisibleOptions IN_TIME =
      new LocatorAssertions.IsVisibleOptions().setTimeout(120_000);
  private static final String CONCRETE = "/leaderboards/orbit/concrete-crush";
  private static final String WEATHER = "/leaderboards/field-notes/weather-word";

  @Test
  void submitsARunAndSeesItsRankWithTheInterval() {
    Screen screen = opened(as("ada"), WEATHER);
    assertThat(screen.link("depth-8-seed-2")).isVisible(IN_TIME);
    screen.button("Submit predictions").click();
    Locator choice = screen.page().getByLabel("Predictions of a finished run");
    choice.click();
    screen.page().locator("vaadin-combo-box-item").first().click();
    screen.page().getByLabel("Name of the entry").fill("journey");
    screen.settle();
    screen.look("1-submit");
    screen
        .page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Submit predictions"))
        .last()
        .click();
    assertThat(screen.page().getByLabel("Name of the entry")).isHidden();
    Locator entry = screen.link("journey");
    screen.open(WEATHER);
    assertThat(entry).isVisible(IN_TIME);
    assertThat(screen.main().getByText(Pattern.compile("± 0\\.\\d+")).first()).isVisible();
    assertThat(screen.text("smallest difference this test set can show")).isAttached();
    screen.look("2-board");
  }

  @Test
  void theBoardsReadWellInTheDark() {
    Screen screen = as("grace", ColorScheme.DARK).open("/leaderboards");
    screen.look("1-boards");
    openConcrete(screen);
    screen.look("2-board");
    screen.button("who is close to trees-seed-2").click();
    assertThat(screen.text("cannot be told from")).isVisible();
    screen.look("3-close");
    screen.open("/leaderboards/orbit/concrete-crush?tab=time");
    assertThat(screen.text("The line is the best score so far")).isVisible();
    screen.look("4-over-time");
    screen.page().setViewportSize(390, 844);
    screen.open("/leaderboards/orbit/concrete-crush");
    screen.look("5-phone");
  }

  /** A score that comes in between the button's going down and up draws the rows anew. */
  @Test
  void hearsAPressOnARowThatIsDrawnAnewMeanwhile() {
    Screen screen = as("grace");
    openConcrete(screen);
    screen.settle();
    Locator button = screen.button("who is close to trees-seed-2");
    button.hover();
    screen.page().mouse().down();
    button.evaluate("b => b.closest('tr').replaceWith(b.closest('tr').cloneNode(true))");
    screen.page().mouse().up();
    assertThat(screen.text("cannot be told from")).isVisible();
    screen.button("Back to the leader").click();
    assertThat(screen.text("cannot be told from")).isHidden();
    button.click();
    assertThat(screen.text("cannot be told from")).isVisible();
  }

  /** Once the last of the demo's entries has its score. */
  private static void openConcrete(Screen screen) {
    opened(screen, CONCRETE);
    for (String entry : List.of("trees-seed-1", "trees-seed-2", "network-16-seed-2", "network-64"))
      assertThat(screen.link(entry)).isVisible(IN_TIME);
  }

  @Test
  void makesABenchmarkTiesItClosesItAndTakesTheBoardAway() throws IOException {
    LeaderboardScreen screen = new LeaderboardScreen(as("ada"));
    screen.createFrom("field-notes/penguins", "species", "journey-penguins");
    assertThat(screen.heading()).hasText("Most frequent class is the only entry");
    screen.look("1-new");

    screen.hand("broken", "id,prediction\nnobody,Adelie\n");
    assertThat(screen.page().getByText("Ids that are not in the test set")).isVisible();
    screen.look("2-refused");
    screen.cancel();

    List<String> rows = screen.testRows("field-notes/journey-penguins-data");
    scored(screen, "rule", Penguins.byRule(rows));
    scored(screen, "rule-rounded", Penguins.byRoughRule(rows));
    scored(screen, "all-adelie", Penguins.allTheSame(rows));
    assertThat(screen.heading()).containsText("share first place");
    assertThat(screen.text("tie, includes zero")).isVisible();
    screen.look("3-tie");

    screen.closeBenchmark();
    assertThat(screen.text("Private, final")).isVisible();
    screen.look("4-closed");
    screen.link("Public and private").click();
    assertThat(screen.text("Rank correlation")).isVisible();
    screen.look("5-public-and-private");

    screen.open(screen.board());
    String table = Files.readString(screen.download("Table (CSV)"));
    assertThat(table.lines()).hasSize(5);
    assertThat(table).startsWith("rank_best,rank_worst,entry").contains("all-adelie");
  }

  /** Each score draws the page anew. */
  private static void scored(LeaderboardScreen screen, String entry, String csv) {
    screen.hand(entry, csv);
    screen.open(screen.board());
    assertThat(
            screen
                .page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(entry).setExact(true))
                .first())
        .isVisible(IN_TIME);
  }

  /** The tab is not loaded again: it shows by itself what the worker found. */
  @Test
  void anEntrysRecipeIsRunAgainAndReproduced() {
    assumeThat(workers.machine().protection().usable())
        .as("this machine can run the sandbox, which re-runs need")
        .isTrue();
    Screen screen = opened(as("grace"), CONCRETE);
    assertThat(screen.link("linear")).isVisible(IN_TIME);
    screen.open(CONCRETE + "?tab=verification");
    screen.button("Verify an entry").click();
    Locator entry =
        screen.page().getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Entry"));
    entry.fill("linear");
    screen.page().locator("vaadin-combo-box-item").first().click();
    assertThat(screen.page().getByText("Its recipe runs again on the same inputs")).isVisible();
    screen.settle();
    screen.look("1-verify");
    screen.button("Verify entry").click();
    assertThat(screen.text("of 3 seeds")).isVisible();
    assertThat(screen.text("Reproduced")).isVisible(IN_TIME);
    assertThat(screen.text("Its own seed left the very bytes")).isVisible();
    screen.look("2-reproduced");
    screen.open(CONCRETE);
    assertThat(screen.link("Verified")).isVisible();
    screen.look("3-verified");
  }

  @Test
  void anOrganiserFindsWhatCanBeChangedOnTheRulesTab() {
    Screen screen = opened(as("grace", ColorScheme.DARK), CONCRETE + "?tab=rules");
    assertThat(screen.text("seen by organisers alone")).isVisible();
    screen.look("6-rules");
    screen.button("Correct labels").click();
    screen.page().getByLabel("Corrections").fill("nobody,12");
    screen.settle();
    screen.button("Check corrections").click();
    assertThat(screen.page().getByText("“nobody” is the id of no hidden row")).isVisible();
    screen.look("7-labels");
    screen.open("/leaderboards/new?from=files");
    assertThat(screen.button("Choose solution.csv")).isVisible();
    screen.look("8-own-files");
  }

  /** The demo makes its benchmarks while the server is up already. */
  private static Screen opened(Screen screen, String board) {
    Awaitility.await()
        .pollInSameThread()
        .atMost(Duration.ofMinutes(2))
        .until(() -> screen.open(board).main().getByText("Not here").count() == 0);
    return screen;
  }

  @Test
  void aReviewerFindsWhatWaits() {
    Screen screen = opened(as("linus"), WEATHER);
    assertThat(screen.link("depth-8-seed-2")).isVisible(IN_TIME);
    screen.open(WEATHER + "?tab=review");
    assertThat(screen.text("depth-8-seed-2")).isVisible();
    screen.look("1-review");
  }
}
