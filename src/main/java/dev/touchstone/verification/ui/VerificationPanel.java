package dev.touchstone.verification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.ui.EmptyState;
import dev.touchstone.base.ui.Icon;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.Submission;
import dev.touchstone.leaderboard.SubmissionState;
import dev.touchstone.leaderboard.ui.LiveContent;
import dev.touchstone.verification.Verification;
import java.util.List;

/** The verifications of a benchmark, the newest first, and the way to a new one. */
class VerificationPanel extends Div implements LiveContent {
  private final VerificationDesk desk;
  private final Viewer viewer;
  private final Benchmark benchmark;
  private final String open;
  private Read shown;

  /**
   * @param open the id of the verification to show unfolded; empty for none
   */
  VerificationPanel(VerificationDesk desk, Viewer viewer, Benchmark benchmark, String open) {
    this.desk = desk;
    this.viewer = viewer;
    this.benchmark = benchmark;
    this.open = open;
    addClassName("verification");
    shown = read();
    draw();
  }

  @Override
  public void refresh(Benchmark now) {
    if (!read().equals(shown)) show();
  }

  /** What the tab is drawn from. */
  private record Read(List<Verification> all, List<Submission> entries) {}

  private Read read() {
    return new Read(desk.verifications().of(viewer, benchmark), entries());
  }

  private void show() {
    shown = read();
    draw();
  }

  private void draw() {
    removeAll();
    var all = shown.all();
    var entries = shown.entries();
    if (all.isEmpty()) {
      add(empty(entries));
      return;
    }
    var bar = new Div(explanation());
    bar.addClassNames("row", "wrap", "verification-bar");
    if (!entries.isEmpty()) bar.add(button(entries));
    add(bar, new VerificationTable(desk, viewer, benchmark, all, open, this::show));
  }

  private Component empty(List<Submission> entries) {
    var text =
        "A verification executes an entry's recipe again, without a network and with several seeds,"
            + " and says whether the claimed score comes out.";
    return entries.isEmpty()
        ? new EmptyState("streak", "No entry was verified yet", text)
        : new EmptyState("streak", "No entry was verified yet", text, button(entries));
  }

  private static Component explanation() {
    var words =
        new Paragraph(
            "Each recipe was executed again without a network, first with the entry's own seed, then"
                + " with new ones. Drawn are the claim with its interval and a tick for each re-run;"
                + " within the gold a claim counts as reproduced.");
    words.addClassNames("small", "muted", "grow");
    return words;
  }

  private Button button(List<Submission> entries) {
    var button =
        new Button(
            "Verify an entry",
            Icon.of("retry"),
            click -> new VerifyDialog(desk, viewer, benchmark, entries, this::show).open());
    button.addThemeName("primary");
    return button;
  }

  /** Those this person may ask for: their own, or all for organisers and reviewers. */
  private List<Submission> entries() {
    return desk.submissions().of(viewer, benchmark).stream()
        .filter(submission -> submission.state() == SubmissionState.SCORED)
        .toList();
  }
}
