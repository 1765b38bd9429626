package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Problem;
import dev.touchstone.leaderboard.Submission;

/** Chooses a submission to stand on the private part. */
class PickBox extends Checkbox {
  private final BoardDesk desk;
  private final Viewer viewer;
  private final Submission submission;

  PickBox(BoardDesk desk, Viewer viewer, Submission submission, boolean chosen) {
    super(chosen);
    this.desk = desk;
    this.viewer = viewer;
    this.submission = submission;
    setAriaLabel("Final pick: " + submission.entry());
    addValueChangeListener(
        change -> {
          if (change.isFromClient()) choose(change.getValue());
        });
  }

  /** What was refused is not shown as chosen. */
  private void choose(boolean chosen) {
    try {
      desk.picks().choose(viewer, submission.id(), chosen);
    } catch (Problem refused) {
      setValue(!chosen);
      throw refused;
    }
  }
}
