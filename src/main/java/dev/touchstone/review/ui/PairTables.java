package dev.touchstone.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Paragraph;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.review.Comparison;
import dev.touchstone.review.Comparison.Apart;
import dev.touchstone.review.paired.Calibration;
import dev.touchstone.review.paired.Confusion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The tables of a comparison. */
record PairTables(Comparison pair, PairWords words) {
  /** More classes than this make a matrix that nobody reads: then the mistakes are listed. */
  private static final int MOST_CLASSES = 12;

  private static final int MOST_MISTAKES = 12;
  private static final int MOST_FEATURES = 4;

  Component discordance() {
    var judged = Objects.requireNonNull(pair.judged());
    var table = judged.table();
    var one = words.numbers() ? " closer" : " right";
    var other = words.numbers() ? " not closer" : " wrong";
    var cells =
        new Cells(
            "Who is right where", "", "#" + words.second() + one, "#" + words.second() + other);
    cells.row(
        Cells.text(words.first() + one),
        Cells.number(Figures.count(table.both())),
        Cells.number(Figures.count(table.onlyFirst())));
    cells.row(
        Cells.text(words.first() + other),
        Cells.number(Figures.count(table.onlySecond())),
        Cells.number(Figures.count(table.neither())));
    cells.addClassName("small-table");
    return new Div(cells, new Paragraph(words.discordance(table)));
  }

  Component confusion() {
    var both = Objects.requireNonNull(Objects.requireNonNull(pair.judged()).confusion());
    return sides(confusion(words.first(), both.first()), confusion(words.second(), both.second()));
  }

  private static Component confusion(String name, Confusion confusion) {
    var title = Cells.classed(name, "strong", "small");
    return confusion.classes().size() <= MOST_CLASSES
        ? new Div(title, matrix(name, confusion))
        : new Div(title, mistakes(name, confusion));
  }

  private static Component matrix(String name, Confusion confusion) {
    var heads = new ArrayList<>(List.of("Truth, then what was said"));
    confusion.classes().forEach(c -> heads.add("#" + c));
    var cells = new Cells("Confusion of " + name, heads.toArray(String[]::new));
    for (int t = 0; t < confusion.classes().size(); t++) {
      var row = new ArrayList<NativeTableCell>(List.of(Cells.text(confusion.classes().get(t))));
      for (int p = 0; p < confusion.classes().size(); p++) row.add(count(confusion, t, p));
      cells.row(row);
    }
    return cells;
  }

  private static NativeTableCell count(Confusion confusion, int truth, int said) {
    var rows = confusion.rows(truth);
    var count = confusion.counts()[truth][said];
    var share = rows == 0 ? "" : " %.0f %%".formatted(100.0 * count / rows);
    var cell = Cells.of(Cells.classed(Figures.count(count)), Cells.faint(share));
    cell.addClassName("num");
    if (truth == said) cell.addClassName("hit");
    return cell;
  }

  private static Component mistakes(String name, Confusion confusion) {
    var cells = new Cells("Commonest mistakes of " + name, "Truth", "Said", "#Rows");
    confusion
        .mistakes(MOST_MISTAKES)
        .forEach(
            m ->
                cells.row(
                    Cells.text(m.truth()),
                    Cells.text(m.called()),
                    Cells.number(Figures.count(m.rows()))));
    return cells;
  }

  Component calibration() {
    var both = Objects.requireNonNull(Objects.requireNonNull(pair.judged()).calibration());
    return sides(
        calibration(words.first(), both.first()), calibration(words.second(), both.second()));
  }

  private static Component calibration(String name, Calibration calibration) {
    var cells = new Cells("Calibration of " + name, "Said", "#Rows", "#Said, mean", "#Right");
    calibration
        .bins()
        .forEach(
            b ->
                cells.row(
                    Cells.text(Figures.fixed(b.low(), 1) + " to " + Figures.fixed(b.high(), 1)),
                    Cells.number(Figures.count(b.rows())),
                    Cells.number(Figures.fixed(b.said(), 3)),
                    Cells.number(Figures.fixed(b.right(), 3))));
    var table = new Details("Show as table", cells);
    return new Div(PairCharts.reliability(name, calibration), table);
  }

  Component apart() {
    var labels = pair.apart().stream().anyMatch(a -> a.truth() != null);
    var heads = new ArrayList<>(List.of("Row", words.first(), words.second()));
    if (labels) heads.add("Truth");
    heads.add("What is known of the row");
    var cells = new Cells("Largest disagreements", heads.toArray(String[]::new));
    pair.apart().forEach(a -> cells.row(row(a, labels)));
    return cells;
  }

  private static List<NativeTableCell> row(Apart apart, boolean labels) {
    var row = new ArrayList<NativeTableCell>();
    row.add(Cells.of(Cells.classed(apart.id(), "mono")));
    row.add(Cells.text(apart.first()));
    row.add(Cells.text(apart.second()));
    if (labels) row.add(Cells.text(apart.truth() == null ? "–" : apart.truth()));
    row.add(Cells.of(Cells.muted(features(apart))));
    return row;
  }

  private static String features(Apart apart) {
    var more = apart.features().size() - MOST_FEATURES;
    return apart.features().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .limit(MOST_FEATURES)
            .map(e -> e.getKey() + " " + e.getValue())
            .collect(Collectors.joining(", "))
        + (more > 0 ? ", %d more".formatted(more) : "");
  }

  private static Component sides(Component first, Component second) {
    var sides = new Div(first, second);
    sides.addClassName("sides");
    return sides;
  }
}
