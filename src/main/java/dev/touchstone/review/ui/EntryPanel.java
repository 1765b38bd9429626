package dev.touchstone.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.base.ui.Icon;
import dev.touchstone.base.ui.Section;
import dev.touchstone.base.ui.TextDialog;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.ui.LiveContent;
import dev.touchstone.review.Entry;
import dev.touchstone.review.EntryState;
import dev.touchstone.review.Note;
import dev.touchstone.review.Verdict;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One entry under review: what was handed in, what was said, what can be decided. */
class EntryPanel extends Div implements LiveContent {
  private final ReviewDesk desk;
  private final Viewer viewer;
  private final ReviewPlace place;
  private final UUID id;
  private @Nullable Read shown;

  EntryPanel(ReviewDesk desk, Viewer viewer, ReviewPlace place, UUID id) {
    this.desk = desk;
    this.viewer = viewer;
    this.place = place;
    this.id = id;
    addClassName("review");
    show();
  }

  @Override
  public void refresh(Benchmark now) {
    if (!read().equals(shown)) show();
  }

  /** What the page is drawn from. */
  private record Read(Entry entry, List<Note> notes, List<Verdict> rulings) {}

  private Read read() {
    var benchmark = place.benchmark();
    return new Read(
        desk.reviews().entry(viewer, benchmark, id),
        desk.threads().of(viewer, benchmark, id),
        desk.verdicts().rulings(viewer, benchmark, id));
  }

  private void show() {
    removeAll();
    shown = read();
    var entry = shown.entry();
    var back = ReviewPlace.link(place.href(Map.of()), "All entries");
    back.addClassNames("link", "small");
    add(
        back,
        head(entry),
        new RulingList(desk, shown.rulings()),
        submissions(entry),
        thread(entry, shown.notes()));
  }

  private Component head(Entry entry) {
    var line = new Div(StateBadge.of(entry), Cells.muted(standing(entry)));
    line.addClassNames("row", "wrap");
    var words = new Div(new H2(entry.name()), line);
    words.addClassName("grow");
    var actions = new Div();
    actions.addClassNames("row", "wrap", "acts");
    if (!entry.own()) judge(entry, actions);
    var head = new Div(words, actions);
    head.addClassName("head");
    return head;
  }

  private static String standing(Entry entry) {
    var owner = entry.owner() == null ? "owner hidden" : "by " + entry.owner();
    if (entry.standing() == null) return owner + ", not ranked: " + entry.reason();
    var at = entry.standing();
    return "%s, rank %s, %s"
        .formatted(owner, at.ranks(), Digits.estimate(at.score(), at.interval()));
  }

  private void judge(Entry entry, Div actions) {
    var mine = entry.checks().stream().anyMatch(c -> c.reviewerId().equals(viewer.id()));
    if (entry.state() == EntryState.DISQUALIFIED) {
      actions.add(ruling("Reinstate", desk.verdicts()::reinstate));
      return;
    }
    if (mine) actions.add(new Button("Take back my check", e -> done(this::uncheck)));
    else if (entry.state() != EntryState.NO_SCORE) actions.add(check());
    actions.add(ruling("Disqualify", desk.verdicts()::disqualify));
  }

  /** What is decided about an entry, with the reason for it. */
  private interface Rule {
    void on(Viewer viewer, Benchmark benchmark, UUID entry, String reason);
  }

  private Button ruling(String verb, Rule rule) {
    return new Button(verb, e -> askForReason(verb, rule));
  }

  private void askForReason(String verb, Rule rule) {
    var field = new TextField("Reason, shown to the owner");
    field.setMaxLength(1000);
    TextDialog.line(
            verb + " this entry",
            field,
            verb,
            reason -> done(() -> rule.on(viewer, place.benchmark(), id, reason)))
        .open();
  }

  private Button check() {
    var button = new Button("Mark as checked", Icon.of("streak"));
    button.setThemeName("primary");
    button.addClickListener(e -> askForCheck());
    return button;
  }

  private void askForCheck() {
    var field = new TextField("What you looked at (optional)");
    field.setMaxLength(500);
    TextDialog.line(
            "Mark as checked",
            field,
            "Mark as checked",
            text -> done(() -> desk.verdicts().check(viewer, place.benchmark(), id, text)))
        .open();
  }

  private void uncheck() {
    desk.verdicts().uncheck(viewer, place.benchmark(), id);
  }

  private Component submissions(Entry entry) {
    var count = Figures.count(entry.submissions().size(), "submission", "submissions");
    return new Section("What was handed in", new HandedTable(desk, entry)).aside(count);
  }

  private Component thread(Entry entry, List<Note> notes) {
    var thread = new ThreadPanel(desk, viewer, notes, entry.own(), this::show);
    var section = new Section("Comments and questions", thread);
    if (notes.isEmpty()) section.add(nothing(entry));
    return entry.own() ? section : section.action(write());
  }

  private static Component nothing(Entry entry) {
    var text =
        entry.own()
            ? "It is your own entry: what reviewers ask you stands here."
            : "Nothing was said yet. A comment is among reviewers and organisers; a question goes"
                + " to the owner of the entry.";
    return Cells.muted(text);
  }

  private Component write() {
    var row =
        new Div(
            small("Comment", () -> write("Comment", "Add comment", this::comment)),
            small("Ask the owner", () -> write("Ask the owner", "Send question", this::ask)));
    row.addClassName("row");
    return row;
  }

  private static void write(String title, String verb, Consumer<String> work) {
    TextDialog.markdown(title, "", verb, work).open();
  }

  private void comment(String text) {
    done(() -> desk.threads().comment(viewer, place.benchmark(), id, text));
  }

  private void ask(String text) {
    done(() -> desk.threads().ask(viewer, place.benchmark(), id, text));
  }

  private void done(Runnable work) {
    work.run();
    show();
  }

  private static Button small(String words, Runnable work) {
    var button = new Button(words, e -> work.run());
    button.setThemeName("small");
    return button;
  }
}
