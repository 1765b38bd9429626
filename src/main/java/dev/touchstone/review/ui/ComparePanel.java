package dev.touchstone.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.ui.Facts;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.base.ui.Section;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.score.Metric;
import dev.touchstone.leaderboard.ui.LiveContent;
import dev.touchstone.review.Comparison;
import dev.touchstone.review.Entry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Two entries side by side: which differences are real, and where they are. */
class ComparePanel extends Div implements LiveContent {
  private final ReviewDesk desk;
  private final Viewer viewer;
  private final UUID first;
  private final UUID second;
  private final ReviewPlace place;
  private Comparison pair;
  private PairWords words;

  ComparePanel(ReviewDesk desk, Viewer viewer, ReviewPlace place, UUID first, UUID second) {
    this.desk = desk;
    this.viewer = viewer;
    this.first = first;
    this.second = second;
    this.place = place;
    pair = read();
    words = new PairWords(pair, place.benchmark().metric());
    addClassNames("review", "compare-two");
    draw();
  }

  @Override
  public void refresh(Benchmark now) {
    var latest = read();
    if (latest.equals(pair)) return;
    pair = latest;
    words = new PairWords(pair, metric());
    draw();
  }

  private Comparison read() {
    return desk.comparisons().of(viewer, place.benchmark(), first, second, place.word("by"));
  }

  private void draw() {
    removeAll();
    add(links(), new H2(words.finding()), doubt(), facts());
    difference();
    agreement();
    slices();
    judged();
    apart();
  }

  private Metric metric() {
    return place.benchmark().metric();
  }

  private Component links() {
    var back = ReviewPlace.link(place.href(Map.of()), "All entries");
    var turned =
        ReviewPlace.link(place.href(query(pair.second(), pair.first())), "Turn the two round");
    var row = new Div(back, turned);
    row.addClassNames("row", "small", "links");
    back.addClassName("link");
    turned.addClassName("link");
    return row;
  }

  private static Map<String, String> query(Entry first, Entry second) {
    var query = new LinkedHashMap<String, String>();
    query.put("a", first.id().toString());
    query.put("b", second.id().toString());
    return query;
  }

  private Component doubt() {
    var line = new Paragraph(words.doubt());
    line.addClassName("muted");
    return line;
  }

  private Component facts() {
    var facts = new Facts();
    for (var entry : List.of(pair.first(), pair.second())) {
      var at = entry.standing();
      facts.fact(
          entry.name(),
          at == null ? "–" : Digits.estimate(at.score(), at.interval()),
          at == null ? "not ranked" : "rank " + at.ranks(),
          entry.owner() == null ? "owner hidden" : entry.owner());
    }
    return facts.fact("Rows", Figures.count(pair.rows()), pair.split().word());
  }

  private void difference() {
    if (pair.overall() == null && pair.onBoard() == null) return;
    var section = new Section("Difference");
    if (pair.overall() != null)
      section.add(PairCharts.difference(pair.overall(), metric().unit(), words.difference()));
    if (pair.onBoard() != null) section.add(new Paragraph(words.onBoard()));
    add(section);
  }

  private void agreement() {
    if (pair.said() == null) return;
    var section = new Section("Where they agree", new Paragraph(words.said()));
    if (pair.judged() != null) section.add(new PairTables(pair, words).discordance());
    add(section);
  }

  private void slices() {
    if (pair.overall() == null || pair.columns().isEmpty()) return;
    add(new SlicePart(place, pair, query(pair.first(), pair.second())));
  }

  private void judged() {
    var judged = pair.judged();
    if (judged == null) return;
    var tables = new PairTables(pair, words);
    if (judged.errors() != null)
      add(new Section("Errors", PairCharts.errors(judged.errors(), words.closer())));
    if (judged.confusion() != null) add(new Section("Confusion", tables.confusion()));
    if (judged.calibration() != null) add(new Section("Calibration", tables.calibration()));
  }

  private void apart() {
    if (pair.said() == null) return;
    var section =
        new Section("Largest disagreements")
            .aside("rows of the %s part".formatted(pair.split().word()));
    section.add(
        pair.apart().isEmpty()
            ? Cells.muted("The two say the same on every row.")
            : new PairTables(pair, words).apart());
    add(section);
  }
}
