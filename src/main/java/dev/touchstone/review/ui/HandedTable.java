package dev.touchstone.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.touchstone.base.ui.Badge;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.leaderboard.Split;
import dev.touchstone.leaderboard.SubmissionState;
import dev.touchstone.leaderboard.score.ValidationReport;
import dev.touchstone.review.Entry;
import dev.touchstone.review.Handed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Submissions with what became of them, refused and failed ones too. */
class HandedTable extends Div {
  private final ReviewDesk desk;
  private final Cells table;

  /** Those of one entry. */
  HandedTable(ReviewDesk desk, Entry entry) {
    this(desk, List.of(entry), null);
  }

  /**
   * @param names writes the first column; null for none
   */
  HandedTable(ReviewDesk desk, List<Entry> entries, @Nullable Function<Entry, Component> names) {
    this.desk = desk;
    addClassName("handed");
    var heads = new ArrayList<>(List.of("State", "#Public", "#Private", "File", "#Handed in"));
    if (names != null) heads.addFirst("Entry");
    table = new Cells("Submissions", heads.toArray(String[]::new));
    for (var entry : entries) {
      entry.submissions().forEach(handed -> row(entry, handed, names));
    }
    add(table);
  }

  private void row(Entry entry, Handed handed, @Nullable Function<Entry, Component> names) {
    var cells = new ArrayList<NativeTableCell>();
    if (names != null) cells.add(Cells.of(names.apply(entry)));
    cells.add(Cells.of(state(handed)));
    cells.add(Cells.number(score(handed.scores().get(Split.PUBLIC))));
    cells.add(Cells.number(score(handed.scores().get(Split.PRIVATE))));
    cells.add(Cells.of(file(handed)));
    cells.add(at(handed));
    table.row(cells);
  }

  private NativeTableCell at(Handed handed) {
    var cell =
        handed.origin() == null
            ? Cells.text("hidden")
            : Cells.of(desk.times().ago(handed.origin().submittedAt()));
    cell.addClassName("num");
    return cell;
  }

  private Component state(Handed handed) {
    if (handed.state() == SubmissionState.SCORED)
      return new Badge(Badge.Tone.OK, "check", "Scored");
    if (handed.state() == SubmissionState.REJECTED) return refused(handed.report());
    var failed = handed.state() == SubmissionState.FAILED;
    var badge =
        failed
            ? new Badge(Badge.Tone.BAD, "warn", "Scoring failed, not counted")
            : new Badge(Badge.Tone.INFO, "clock", word(handed.state()));
    return new Div(badge, Cells.faint(handed.reason() == null ? "" : handed.reason()));
  }

  private static String word(SubmissionState state) {
    var word = state.name().replace('_', ' ').toLowerCase(Locale.ROOT);
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private static Component refused(ValidationReport report) {
    var list = new UnorderedList();
    list.addClassName("bullets");
    report
        .findings()
        .forEach(
            f ->
                list.add(
                    new ListItem(
                        "%s: %s. %s"
                            .formatted(
                                f.fault().words(),
                                Figures.count(f.count()),
                                String.join("; ", f.examples())))));
    var details = new Details(new Badge(Badge.Tone.WARN, "x", report.summary()), list);
    details.addClassName("refused");
    return details;
  }

  private Component file(Handed handed) {
    var origin = handed.origin();
    if (origin == null) return Cells.muted("hidden");
    if (origin.runId() != null) return run(origin);
    var hash = origin.fileSha256();
    return Cells.classed(
        hash == null ? "not kept" : "sha256 " + hash.substring(0, 8) + "…", "mono", "muted");
  }

  private static Component run(Handed.Origin origin) {
    var link = new Anchor("runs/" + origin.runId(), origin.artifactPath());
    link.addClassName("link");
    return new Span(link);
  }

  private static String score(@Nullable Double score) {
    return score == null ? "–" : Figures.number(score);
  }
}
