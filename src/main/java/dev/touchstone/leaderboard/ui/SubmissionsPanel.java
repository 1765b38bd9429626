package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.touchstone.account.Namespace;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.NotFound;
import dev.touchstone.base.ui.Badge;
import dev.touchstone.base.ui.EmptyState;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.Split;
import dev.touchstone.leaderboard.Submission;
import dev.touchstone.leaderboard.SubmissionState;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Submissions with what was found in their files, for those who may see more than the entry. */
class SubmissionsPanel extends Div {
  private final BoardDesk desk;
  private final Viewer viewer;
  private final Map<UUID, Namespace> names;

  private final boolean closed;
  private final boolean choosing;
  private final Set<UUID> picks;

  private SubmissionsPanel(
      BoardDesk desk, Viewer viewer, Benchmark benchmark, List<Submission> submissions) {
    this.desk = desk;
    closed = !benchmark.open();
    choosing = benchmark.rules().finalPicks() > 0;
    picks = choosing ? desk.picks().of(viewer, benchmark) : Set.of();
    this.viewer = viewer;
    names =
        desk.namespaces()
            .byIds(submissions.stream().map(Submission::namespaceId).collect(Collectors.toSet()));
    add(submissions.isEmpty() ? empty() : table(submissions));
  }

  /** What the viewer's own namespaces handed in. */
  static SubmissionsPanel own(BoardDesk desk, Viewer viewer, Benchmark benchmark) {
    var own =
        desk.submissions().of(viewer, benchmark).stream()
            .filter(s -> viewer.namespaces().contains(s.namespaceId()))
            .toList();
    var panel = new SubmissionsPanel(desk, viewer, benchmark, own);
    if (benchmark.open()) panel.addComponentAsFirst(left(desk, viewer, benchmark));
    return panel;
  }

  /** All of them, for organisers and reviewers; others see what {@link #own} shows. */
  static SubmissionsPanel all(BoardDesk desk, Viewer viewer, Benchmark benchmark) {
    return new SubmissionsPanel(desk, viewer, benchmark, desk.submissions().of(viewer, benchmark));
  }

  private static Component left(BoardDesk desk, Viewer viewer, Benchmark benchmark) {
    var words =
        "Files with faults, those taken back and those that we failed to score cost nothing.";
    var most = benchmark.rules().finalPicks();
    if (most > 0) {
      words +=
          " Choose up to %s to stand on the private part; without a choice the best public ones do."
              .formatted(Figures.count(most, "submission", "submissions"));
    }
    var note = new Paragraph(words);
    note.addClassNames("muted", "small");
    var left = new Div(new QuotaFacts(desk, viewer, benchmark), note);
    left.addClassName("left");
    return left;
  }

  private static Component empty() {
    return new EmptyState(
        "send",
        "Nothing handed in yet",
        "Your submissions stand here with what was found in their files.");
  }

  private Component table(List<Submission> submissions) {
    var table = new NativeTable();
    table.addClassNames("t", "ts-compact", "submissions");
    table.getHead().add(header());
    submissions.forEach(submission -> table.getBody().add(row(submission)));
    var scroll = new Div(table);
    scroll.addClassName("scroll");
    return scroll;
  }

  /** Before the close there is no private score to make room for. */
  private NativeTableRow header() {
    var row = new NativeTableRow(head("Entry", ""), head("Owner", ""), head("State", ""));
    row.add(head("Public", "num"));
    if (closed) row.add(head("Private", "num"));
    if (choosing) row.add(head("Final pick", ""));
    row.add(head("File", ""), head("Handed in", "num"));
    return row;
  }

  private NativeTableRow row(Submission submission) {
    var owner = names.get(submission.namespaceId());
    var row =
        new NativeTableRow(
            cell("", strong(submission.entry())),
            cell("", new Span(owner == null ? "–" : owner.name())),
            cell("", state(submission)),
            cell("num", score(submission.scores().get(Split.PUBLIC))));
    if (closed) row.add(cell("num", score(submission.scores().get(Split.PRIVATE))));
    if (choosing) row.add(cell("", pick(submission)));
    row.add(cell("", file(submission)), cell("num", desk.times().ago(submission.submittedAt())));
    return row;
  }

  /** Members choose while it is open; what others see, and what is left after, is the choice. */
  private Component pick(Submission submission) {
    var chosen = picks.contains(submission.id());
    var choosable = !closed && submission.state() == SubmissionState.SCORED;
    return choosable && desk.access().mayWrite(viewer, submission.namespaceId())
        ? new PickBox(desk, viewer, submission, chosen)
        : new Span(chosen ? "Chosen" : "–");
  }

  private Component state(Submission submission) {
    return switch (submission.state()) {
      case SCORED -> new Badge(Badge.Tone.OK, "check", "Scored");
      case RECEIVED -> waiting(submission, "Waits to be scored");
      case SCORING -> waiting(submission, "Being scored");
      case CANCELLED -> new Badge(Badge.Tone.PLAIN, "x", "Taken back, not counted");
      case FAILED -> new Badge(Badge.Tone.BAD, "warn", "Scoring failed, not counted");
      case REJECTED -> rejected(submission);
    };
  }

  private Component waiting(Submission submission, String words) {
    var line = new Div(new Badge(Badge.Tone.INFO, "clock", words));
    line.addClassName("row");
    if (!desk.access().mayWrite(viewer, submission.namespaceId())) return line;
    var back = new NativeButton("Take back");
    back.addClassNames("btn", "quiet", "sm");
    back.getElement().setAttribute("aria-label", "Take back " + submission.entry());
    back.addClickListener(click -> desk.submissions().cancel(viewer, submission.id()));
    line.add(back);
    return line;
  }

  private static Component rejected(Submission submission) {
    var details =
        new Details(
            new Badge(Badge.Tone.WARN, "x", "Not valid, not counted"), new ReportNote(submission));
    details.addClassName("refused");
    return details;
  }

  private Component file(Submission submission) {
    var run = submission.runId();
    if (run != null && sees(run)) {
      var link = new Anchor("runs/" + run, submission.artifactPath());
      link.addClassName("link");
      return link;
    }
    var hash = submission.fileSha256();
    var text = new Span(hash == null ? "not kept" : "sha256 " + hash.substring(0, 8) + "…");
    text.addClassNames("mono", "muted");
    return text;
  }

  private boolean sees(UUID run) {
    try {
      desk.runs().get(viewer, run);
      return true;
    } catch (NotFound notForThisViewer) {
      return false;
    }
  }

  private static Component score(@Nullable Double score) {
    return new Span(score == null ? "–" : Figures.number(score));
  }

  private static Component strong(String text) {
    var span = new Span(text);
    span.addClassName("strong");
    return span;
  }

  private static NativeTableHeaderCell head(String text, String kind) {
    var cell = new NativeTableHeaderCell(text);
    if (!kind.isEmpty()) cell.addClassName(kind);
    return cell;
  }

  private static NativeTableCell cell(String kind, Component content) {
    var cell = new NativeTableCell(content);
    if (!kind.isEmpty()) cell.addClassName(kind);
    return cell;
  }
}
