package dev.touchstone.verification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Problem;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.Submission;
import dev.touchstone.verification.Chance;
import dev.touchstone.verification.Verifications;
import java.util.List;
import java.util.Objects;

/** Chooses an entry and how many seeds, and says before whether it can be re-run. */
class VerifyDialog extends Dialog {
  private final VerificationDesk desk;
  private final Viewer viewer;
  private final Benchmark benchmark;
  private final Runnable changed;
  private final ComboBox<Submission> entry = new ComboBox<>("Entry");
  private final IntegerField seeds = new IntegerField("Seeds");
  private final Paragraph words = new Paragraph();
  private final Button offer = new Button("Offer for verification", click -> toggleOffer());
  private final Button verify = new Button("Verify entry", click -> verify());

  VerifyDialog(
      VerificationDesk desk,
      Viewer viewer,
      Benchmark benchmark,
      List<Submission> entries,
      Runnable changed) {
    this.desk = desk;
    this.viewer = viewer;
    this.benchmark = benchmark;
    this.changed = changed;
    addClassName("verify-dialog");
    setHeaderTitle("Verify an entry");
    setWidth("520px");
    setMaxWidth("96vw");
    choose(entries);
    var form = new Div(entry, seeds, words);
    form.addClassName("form");
    add(form);
    verify.addThemeName("primary");
    getFooter().add(new Button("Cancel", click -> close()), offer, verify);
    entry.setValue(entries.getFirst());
  }

  private void choose(List<Submission> entries) {
    entry.setItems(entries);
    entry.setItemLabelGenerator(one -> one.entry() + ", " + desk.times().words(one.submittedAt()));
    entry.setWidthFull();
    entry.addValueChangeListener(change -> look());
    seeds.setMin(1);
    seeds.setMax(Verifications.MOST_SEEDS);
    seeds.setStepButtonsVisible(true);
    seeds.setValue(Verifications.USUAL_SEEDS);
    seeds.setHelperText("1 to 20. The entry's own seed is the first, the others are new.");
    words.getElement().setAttribute("role", "status");
  }

  private void look() {
    var chosen = entry.getValue();
    verify.setEnabled(chosen != null);
    offer.setVisible(chosen != null && mine(chosen));
    if (chosen == null) return;
    say(desk.verifications().chance(viewer, benchmark, chosen));
    offer.setText(offered(chosen) ? "Withdraw offer" : "Offer for verification");
  }

  private void say(Chance chance) {
    verify.setEnabled(chance.kind() != Chance.Kind.REFUSED);
    verify.setText(
        chance.kind() == Chance.Kind.CANNOT_RERUN ? "Record that it cannot" : "Verify entry");
    seeds.setVisible(chance.kind() == Chance.Kind.POSSIBLE);
    words.setText(
        switch (chance.kind()) {
          case POSSIBLE ->
              "Its recipe runs again on the same inputs, without a network. The verdict is shown to"
                  + " whoever sees the board.";
          case CANNOT_RERUN -> "It cannot be re-run, because " + chance.words() + ".";
          case REFUSED -> chance.words();
        });
  }

  private boolean mine(Submission chosen) {
    return chosen.runId() != null && viewer.namespaces().contains(chosen.namespaceId());
  }

  private boolean offered(Submission chosen) {
    return desk.verifications().offered(viewer, chosen.id());
  }

  /** Organisers and reviewers can then have it re-run; they see the verdict and the scores. */
  private void toggleOffer() {
    var chosen = Objects.requireNonNull(entry.getValue());
    told(
        () -> {
          if (offered(chosen)) desk.verifications().withdraw(viewer, chosen.id());
          else desk.verifications().offer(viewer, chosen.id());
          look();
        });
  }

  private void verify() {
    var chosen = Objects.requireNonNull(entry.getValue());
    var count = Objects.requireNonNullElse(seeds.getValue(), 0);
    told(
        () -> {
          desk.verifications().start(viewer, benchmark.address(), chosen.id(), count);
          close();
          changed.run();
        });
  }

  private void told(Runnable work) {
    try {
      work.run();
    } catch (Problem problem) {
      words.setText(problem.text());
    }
  }
}
