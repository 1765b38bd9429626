package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import dev.touchstone.account.Namespace;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.ui.Badge;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.Split;
import dev.touchstone.leaderboard.Submission;
import dev.touchstone.leaderboard.SubmissionState;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Submissions with what was found in their files, for those who may see more than the entry. */
class SubmissionTable extends NativeTable {
  private final BoardDesk desk;
  private final Viewer viewer;
  private final Benchmark benchmark;
  private final Consumer<Submission> renaming;
  private final boolean closed;
  private final boolean choosing;
  private final Map<UUID, Line> lines = new HashMap<>();
  private final Map<UUID, NativeTableRow> rows = new HashMap<>();

  /**
   * @param renaming told of the submission whose entry somebody wants to rename
   */
  SubmissionTable(
      BoardDesk desk, Viewer viewer, Benchmark benchmark, Consumer<Submission> renaming) {
    this.desk = desk;
    this.viewer = viewer;
    this.benchmark = benchmark;
    this.renaming = renaming;
    closed = !benchmark.open();
    choosing = benchmark.rules().finalPicks() > 0;
    addClassNames("t", "ts-compact", "submissions");
    getHead().add(header());
  }

  /**
   * What a row is drawn from.
   *
   * @param renames whether its entry can be renamed here, which is offered once for each entry
   */
  private record Line(Submission submission, String owner, boolean chosen, boolean renames) {
    UUID id() {
      return submission.id();
    }
  }

  /** Draws the rows that are new or other than before; the others stay as they are. */
  void show(List<Submission> submissions) {
    var now = lines(submissions);
    var same = now.stream().filter(l -> l.equals(lines.get(l.id()))).map(Line::id).toList();
    rows.entrySet().removeIf(row -> !same.contains(row.getKey()) && gone(row.getValue()));
    lines.clear();
    for (int place = 0; place < now.size(); place++) {
      var line = now.get(place);
      lines.put(line.id(), line);
      if (!rows.containsKey(line.id())) insert(line, place);
    }
  }

  private boolean gone(NativeTableRow row) {
    row.removeFromParent();
    return true;
  }

  private void insert(Line line, int place) {
    var row = row(line);
    rows.put(line.id(), row);
    getBody().addComponentAtIndex(place, row);
  }

  private List<Line> lines(List<Submission> submissions) {
    var picks = choosing ? desk.picks().of(viewer, benchmark) : Set.<UUID>of();
    var owners =
        desk.namespaces()
            .byIds(submissions.stream().map(Submission::namespaceId).collect(Collectors.toSet()));
    var offered = new HashSet<String>();
    return submissions.stream()
        .map(
            s ->
                new Line(
                    s,
                    name(owners.get(s.namespaceId())),
                    picks.contains(s.id()),
                    desk.rulings().mayRename(viewer, benchmark, s)
                        && offered.add(s.namespaceId() + " " + s.entry())))
        .toList();
  }

  private static String name(@Nullable Namespace owner) {
    return owner == null ? "–" : owner.name();
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

  private NativeTableRow row(Line line) {
    var submission = line.submission();
    var row =
        new NativeTableRow(
            cell("", entry(line)),
            cell("", new Span(line.owner())),
            cell("", state(submission)),
            score("Public", submission.scores().get(Split.PUBLIC)));
    if (closed) row.add(score("Private", submission.scores().get(Split.PRIVATE)));
    if (choosing) row.add(cell("", pick(submission, line.chosen())));
    row.add(
        cell("", new SubmittedFile(desk, viewer, submission)),
        cell("num", desk.times().ago(submission.submittedAt())));
    return row;
  }

  private Component entry(Line line) {
    var entry = line.submission().entry();
    if (!line.renames()) return strong(entry);
    var rename = quiet("Rename", "Rename " + entry);
    rename.addClickListener(click -> renaming.accept(line.submission()));
    var both = new Div(strong(entry), rename);
    both.addClassName("row");
    return both;
  }

  /** Members choose while it is open; what others see, and what is left after, is the choice. */
  private Component pick(Submission submission, boolean chosen) {
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
    var back = quiet("Take back", "Take back " + submission.entry());
    back.addClickListener(click -> desk.submissions().cancel(viewer, submission.id()));
    line.add(back);
    return line;
  }

  private static NativeButton quiet(String words, String label) {
    var button = new NativeButton(words);
    button.addClassNames("btn", "quiet", "sm");
    button.getElement().setAttribute("aria-label", label);
    return button;
  }

  private static Component rejected(Submission submission) {
    var details =
        new Details(
            new Badge(Badge.Tone.WARN, "x", "Not valid, not counted"), new ReportNote(submission));
    details.addClassName("refused");
    return details;
  }

  /** Where there is no room for a header, the part stands beside the number. */
  private static NativeTableCell score(String part, @Nullable Double score) {
    var cell = cell("num", new Span(score == null ? "–" : Figures.number(score)));
    cell.getElement().setAttribute("data-part", part);
    return cell;
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
