package dev.touchstone.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import dev.touchstone.base.ui.AxisScale;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.base.ui.Section;
import dev.touchstone.leaderboard.score.Interval;
import dev.touchstone.review.Comparison;
import dev.touchstone.review.paired.Difference;
import dev.touchstone.review.paired.Rows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The difference of two entries by the values of a column of the test rows. */
class SlicePart extends Section {
  private static final int WIDTH = 260;
  private static final int ROW = 32;

  private final Comparison pair;

  SlicePart(ReviewPlace place, Comparison pair, Map<String, String> query) {
    super("By slice");
    this.pair = pair;
    add(choice(place, query));
    if (pair.cut() != null) add(sentence(pair.cut()), table(pair.cut()));
  }

  private Component choice(ReviewPlace place, Map<String, String> query) {
    var select = new Select<String>();
    select.setLabel("Cut by");
    select.setItems(pair.columns());
    if (pair.cut() != null) select.setValue(pair.cut().column());
    select.setWidth("280px");
    select.setPlaceholder("A column of the test rows");
    select.addValueChangeListener(e -> go(place, query, e.getValue()));
    return select;
  }

  private static void go(ReviewPlace place, Map<String, String> query, String column) {
    var words = new HashMap<>(query);
    words.put("tab", ReviewPlace.WORD);
    words.put("by", column);
    UI.getCurrent().navigate(place.page(), QueryParameters.simple(words));
  }

  private Component sentence(Comparison.Cut cut) {
    var told = cut.parts().stream().map(Rows.Part::difference).filter(SlicePart::isTold).count();
    return Cells.muted(
        "The two differ in %d of %d slices. Intervals hold for all slices together (Bonferroni)."
            .formatted(told, cut.parts().size()));
  }

  private static boolean isTold(@Nullable Difference difference) {
    return difference != null && difference.told();
  }

  private Component table(Comparison.Cut cut) {
    var cells =
        new Cells(
            "Difference by " + cut.column(),
            cut.column(),
            "#Rows",
            "#" + pair.first().name(),
            "#" + pair.second().name(),
            "#Difference",
            "95 %, all slices together",
            "p, corrected");
    var scale = scale(cut);
    cut.parts().forEach(part -> cells.row(row(part, scale)));
    cells.addClassName("slices");
    return cells;
  }

  private static AxisScale scale(Comparison.Cut cut) {
    var values = new ArrayList<>(List.of(0.0));
    cut.parts().stream()
        .map(Rows.Part::difference)
        .filter(Objects::nonNull)
        .map(Difference::interval)
        .forEach(i -> values.addAll(List.of(i.low(), i.high())));
    return AxisScale.over(values, WIDTH);
  }

  private List<NativeTableCell> row(Rows.Part part, AxisScale scale) {
    var row = new ArrayList<NativeTableCell>();
    row.add(Cells.text(part.words()));
    row.add(Cells.number(Figures.count(part.rows())));
    var difference = part.difference();
    row.add(Cells.number(value(part.first(), difference)));
    row.add(Cells.number(value(part.second(), difference)));
    row.add(Cells.number(difference == null ? "–" : number(difference)));
    row.add(
        difference == null
            ? Cells.of(Cells.faint("too few rows"))
            : Cells.of(drawn(difference.interval(), difference.value(), scale)));
    row.add(Cells.of(difference == null ? Cells.faint("") : told(difference)));
    return row;
  }

  private static Span told(Difference difference) {
    return difference.told()
        ? Cells.classed(Digits.p(difference.p()), "strong")
        : Cells.muted(Digits.p(difference.p()));
  }

  private static String number(Difference difference) {
    return Figures.fixed(difference.value(), Digits.of(difference.interval().margin()));
  }

  private static String value(@Nullable Double value, @Nullable Difference difference) {
    if (value == null || difference == null) return "–";
    return Figures.fixed(value, Digits.of(difference.interval().margin()));
  }

  private static Component drawn(Interval interval, double value, AxisScale scale) {
    var svg = new Span();
    svg.addClassName("pair-drawing");
    svg.getElement()
        .setAttribute("role", "img")
        .setAttribute("aria-label", Digits.interval(interval))
        .setProperty(
            "innerHTML",
            scale.row(
                ROW,
                scale.rule(0, ROW) + scale.interval(interval.low(), value, interval.high(), ROW)));
    return svg;
  }
}
