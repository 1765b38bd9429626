package dev.touchstone.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Making a benchmark, handing predictions in, closing it and taking its board away. */
public final class LeaderboardScreen extends Screen {
  private static final int MOST_STEPS = 8;
  private String board = "";

  public LeaderboardScreen(Screen other) {
    super(other);
  }

  /** The address of the benchmark that was made. */
  public String board() {
    return board;
  }

  /** Goes through however many steps it takes, changing only what has to be said. */
  public void createFrom(String dataset, String target, String name) {
    open("/datasets/" + dataset);
    link("Make a benchmark").click();
    settle();
    for (int step = 0; step < MOST_STEPS && !ready(); step++) {
      fill(target, name);
      button("Next").click();
      settle();
    }
    fill(target, name);
    button("Create benchmark").click();
    board = "/leaderboards/" + dataset.split("/")[0] + "/" + name;
    page.waitForURL("**" + board);
    settle();
  }

  private boolean ready() {
    return button("Create benchmark").isVisible();
  }

  private void fill(String target, String name) {
    Locator address = page.getByLabel("Name in the address");
    if (address.isVisible()) address.fill(name);
    Locator column = page.getByLabel("Column to predict");
    if (column.isVisible()) {
      column.click();
      page.locator("vaadin-combo-box-item")
          .filter(new Locator.FilterOptions().setHasText(target + " ("))
          .first()
          .click();
    }
    settle();
  }

  /** The lines of the file with the rows to predict. */
  public List<String> testRows(String data) {
    var reply = page.request().get("/api/v1/datasets/" + data + "/versions/1/files/test.csv");
    return reply.text().lines().toList();
  }

  /** Uploads a file under a name; a dialog that stays open says what is wrong with it. */
  public void hand(String entry, String csv) {
    button("Submit predictions").click();
    page.getByLabel("Name of the entry").fill(entry);
    page.locator("vaadin-upload input[type=file]")
        .setInputFiles(new FilePayload("p.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
    Locator submit = named("Submit predictions").last();
    PlaywrightAssertions.assertThat(submit).isEnabled();
    submit.click();
    settle();
  }

  public void cancel() {
    named("Cancel").last().click();
    PlaywrightAssertions.assertThat(page.getByLabel("Name of the entry")).isHidden();
  }

  public void closeBenchmark() {
    button("Close benchmark").click();
    page.locator("vaadin-confirm-dialog").locator("[slot=confirm-button]").first().click();
    settle();
  }

  public Path download(String file) {
    button("Download").click();
    return page.waitForDownload(() -> page.getByText(file).click()).path();
  }

  private Locator named(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }
}
