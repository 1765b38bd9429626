package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.ui.Facts;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.leaderboard.Benchmark;

/** Where the data is and how it was split. */
class DataPanel extends Div {
  DataPanel(BoardDesk desk, Viewer viewer, Benchmark benchmark) {
    addClassName("rules");
    var facts =
        new Facts()
            .fact(
                "Train and test rows",
                link("datasets/" + benchmark.dataAddress(), benchmark.dataAddress().toString()))
            .fact(
                "To learn from",
                Figures.count(benchmark.trainRows()),
                "rows with " + benchmark.target())
            .fact(
                "To predict",
                Figures.count(benchmark.publicRows() + benchmark.privateRows()),
                "%s public, %s private"
                    .formatted(
                        Figures.count(benchmark.publicRows()),
                        Figures.count(benchmark.privateRows())));
    desk.benchmarks()
        .source(viewer, benchmark)
        .ifPresent(
            s -> facts.fact("Made from", link("datasets/" + s.address(), s.address().toString())));
    add(facts);
    var how =
        new Paragraph(
            "Rows were drawn at random, each class or tenth of the values giving its share. Their ids"
                + " are random and test rows stand in the order of their ids, so neither says anything"
                + " about a label.");
    how.addClassName("prose");
    add(how);
  }

  private static Anchor link(String href, String text) {
    var link = new Anchor(href, text);
    link.addClassName("link");
    return link;
  }
}
