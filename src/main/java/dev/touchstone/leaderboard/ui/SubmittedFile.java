package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.NotFound;
import dev.touchstone.leaderboard.Submission;
import java.util.UUID;

/** Where predictions came from: a run that the reader may see, or the checksum of a file. */
class SubmittedFile extends Span {
  private final BoardDesk desk;
  private final Viewer viewer;

  SubmittedFile(BoardDesk desk, Viewer viewer, Submission submission) {
    this.desk = desk;
    this.viewer = viewer;
    var run = submission.runId();
    if (run != null && sees(run)) run(run, submission);
    else checksum(submission);
  }

  private void run(UUID run, Submission submission) {
    var link = new Anchor("runs/" + run, submission.artifactPath());
    link.addClassName("link");
    add(link);
  }

  private void checksum(Submission submission) {
    var hash = submission.fileSha256();
    setText(hash == null ? "not kept" : "sha256 " + hash.substring(0, 8) + "…");
    addClassNames("mono", "muted");
  }

  private boolean sees(UUID run) {
    try {
      desk.runs().get(viewer, run);
      return true;
    } catch (NotFound notForThisViewer) {
      return false;
    }
  }
}
