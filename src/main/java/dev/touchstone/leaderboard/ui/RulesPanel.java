package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.UnorderedList;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.base.ui.Markdown;
import dev.touchstone.base.ui.Section;
import dev.touchstone.leaderboard.Benchmark;
import java.util.List;
import java.util.stream.Collectors;

/** What is asked, how it is scored and what a file looks like. */
class RulesPanel extends Div {
  private final BoardDesk desk;
  private final Viewer viewer;
  private final Benchmark benchmark;

  RulesPanel(BoardDesk desk, Viewer viewer, Benchmark benchmark) {
    this.desk = desk;
    this.viewer = viewer;
    this.benchmark = benchmark;
    addClassName("rules");
    if (!benchmark.description().isEmpty()) add(new Markdown(benchmark.description()));
    add(new Section("How it is scored", list(scoring())));
    add(new Section("What to hand in", list(file()), example()));
    add(new Section("Who sees what", list(privacy())));
  }

  private List<String> scoring() {
    return List.of(
        "%s, %s.".formatted(benchmark.metric().label(), benchmark.metric().direction()),
        benchmark.metric().explanation(),
        "Public scores rest on %s rows and are shown at once; private scores rest on %s other rows and are shown after the close."
            .formatted(
                Figures.count(benchmark.publicRows()), Figures.count(benchmark.privateRows())),
        "An entry stands with its best public score. Private scores never decide which submission stands.",
        "Intervals are 95% percentile bootstrap intervals over the test rows; all entries share the same resamples.",
        "Two entries tie where the paired difference, Holm-adjusted over all pairs, includes zero.");
  }

  private List<String> file() {
    return List.of(
        "A CSV file with one line for each of the %s rows of test.csv."
            .formatted(Figures.count(benchmark.publicRows() + benchmark.privateRows())),
        "Ids are text, in any order. Other delimiters and encodings are understood and said.",
        benchmark.task().form(),
        "%s a day %s; a day is one in the time zone %s. A file with faults costs nothing."
            .formatted(
                Figures.count(benchmark.rules().perDay(), "submission", "submissions"),
                benchmark.rules().countedBy().words(),
                benchmark.schedule().zone().getId()));
  }

  private List<String> privacy() {
    return List.of(
        "The labels of test.csv are read by the scorer alone. They are in no dataset, artifact or download.",
        "An entry's name, scores and owner are shown to everyone who may see the benchmark.",
        "Predictions are for the submitter's namespace, the organisers and the reviewers.");
  }

  private Component example() {
    var classes = desk.submissions().classes(viewer, benchmark);
    var header = benchmark.metric().needsProbabilities() ? probabilities(classes) : "";
    var lines = "id,prediction" + header + "\nk3v9x2m7qd," + values(classes);
    var example = new Pre(lines);
    example.addClassName("example");
    return example;
  }

  private static String probabilities(List<String> classes) {
    return classes.stream().map(c -> ",p_" + c).collect(Collectors.joining());
  }

  private String values(List<String> classes) {
    if (classes.isEmpty()) return benchmark.task().example();
    var shares = benchmark.metric().needsProbabilities() ? ",…".repeat(classes.size()) : "";
    return classes.getFirst() + shares;
  }

  private static Component list(List<String> lines) {
    var list = new UnorderedList();
    lines.forEach(line -> list.add(new ListItem(line)));
    list.addClassNames("prose", "bullets");
    return list;
  }
}
