package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.base.ui.Markdown;
import dev.touchstone.base.ui.Section;
import dev.touchstone.leaderboard.Benchmark;
import java.util.ArrayList;
import java.util.List;

/** What is asked, when, by which rules and how it is scored. */
class RulesPanel extends Div implements LiveContent {
  private final BoardDesk desk;
  private final Viewer viewer;
  private final Div left = new Div();
  private Benchmark benchmark;

  RulesPanel(BoardDesk desk, Viewer viewer, Benchmark benchmark) {
    this.desk = desk;
    this.viewer = viewer;
    this.benchmark = benchmark;
    addClassName("rules");
    build();
  }

  /** What is left changes with every submission, the rest only where somebody changed it. */
  @Override
  public void refresh(Benchmark now) {
    if (now.equals(benchmark)) left();
    else changed(now);
  }

  private void left() {
    left.removeAll();
    if (!benchmark.open()) return;
    left.add(new QuotaFacts(desk, viewer, benchmark));
  }

  private void build() {
    removeAll();
    if (!benchmark.description().isEmpty()) add(new Markdown(benchmark.description()));
    if (desk.benchmarks().organises(viewer, benchmark)) add(tools());
    add(new Section("Phases", new PhaseLine(benchmark, desk.clock().instant())));
    if (benchmark.open()) add(new Section("What is left", left));
    left();
    if (benchmark.rules().hasTerms()) {
      add(new Section("Terms", new TermsBox(desk, viewer, benchmark, this::build)));
    }
    add(new Section("Rules", list(rules())));
    add(new Section("How it is scored", list(ScoringWords.scoring(benchmark))));
    var releasing = desk.scores().of(viewer, benchmark);
    add(new Section("What public scores say", list(ReleaseWords.of(benchmark, releasing))));
    var classes = desk.submissions().classes(viewer, benchmark);
    add(
        new Section(
            "What to hand in",
            list(ScoringWords.file(benchmark)),
            new ExampleFile(benchmark, classes)));
    add(new Section("Who sees what", list(ScoringWords.privacy())));
    var changes = new ChangeList(desk, viewer, benchmark);
    if (!changes.isEmpty()) add(new Section("What was changed", changes));
  }

  private Section tools() {
    var tools = new OrganiserTools(desk, viewer, benchmark, this::reload);
    return new Section("Organise", tools).aside("seen by organisers alone");
  }

  private void reload() {
    changed(desk.benchmarks().byId(viewer, benchmark.id()));
  }

  private void changed(Benchmark changed) {
    benchmark = changed;
    build();
  }

  private List<String> rules() {
    var rules = benchmark.rules();
    var lines = new ArrayList<String>();
    lines.add(
        "%s a day %s. A day is one in the time zone %s; a file with faults, a submission taken back and one that failed on our side cost nothing."
            .formatted(
                Figures.count(rules.perDay(), "submission", "submissions"),
                rules.countedBy().words(),
                benchmark.schedule().zone().getId()));
    if (rules.inTotal() != null) {
      lines.add(Figures.count(rules.inTotal(), "submission", "submissions") + " in total.");
    }
    lines.add(
        rules.teamSize() == null
            ? "Teams of any size."
            : "Teams of up to %s.".formatted(Figures.count(rules.teamSize(), "member", "members")));
    lines.add(
        rules.finalPicks() == 0
            ? "An entry stands with its best public score. Private scores never decide which submission stands."
            : "A participant may choose %s to stand on the private part; who does not choose stands with the best public ones."
                .formatted(Figures.count(rules.finalPicks(), "submission", "submissions")));
    lines.add(
        (rules.externalData()
                ? "Data from elsewhere may be used. "
                : "Data from elsewhere may not be used. ")
            + rules.externalWords());
    return lines;
  }

  private static Component list(List<String> lines) {
    var list = new UnorderedList();
    lines.forEach(line -> list.add(new ListItem(line.strip())));
    list.addClassNames("prose", "bullets");
    return list;
  }
}
