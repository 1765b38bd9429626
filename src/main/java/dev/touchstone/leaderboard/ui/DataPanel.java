package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.ui.Facts;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.base.ui.Icon;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.SplitPlan;

/** Where the data is and how it was split. */
class DataPanel extends Div {
  private static final String IDS =
      "Their ids are random and test rows stand in the order of their ids, so neither says anything"
          + " about a label.";

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
        .filter(source -> !benchmark.sourceVersionId().equals(benchmark.dataVersionId()))
        .ifPresent(
            s -> facts.fact("Made from", link("datasets/" + s.address(), s.address().toString())));
    add(facts);
    var how = new Paragraph(division(benchmark.splitPlan()));
    how.addClassName("prose");
    add(how, everything(benchmark));
  }

  private static String division(SplitPlan plan) {
    var weights =
        plan.weights() == null
            ? ""
            : " In the score each row weighs as “%s” says.".formatted(plan.weights());
    return switch (plan.kind()) {
          case STRATIFIED ->
              "Rows were drawn at random, each class or tenth of the values giving its share. "
                  + IDS;
          case GROUP ->
              "Rows were divided by “%s”: no group is in two parts. ".formatted(plan.column())
                  + IDS;
          case TIME ->
              "The latest rows by “%s” are hidden; private rows are %s. "
                      .formatted(
                          plan.column(),
                          plan.privateLater()
                              ? "later than public ones"
                              : "drawn from the same stretch as public ones")
                  + IDS;
          case GIVEN -> "The organisers divided the rows and gave them their ids.";
        }
        + weights;
  }

  private static Anchor everything(Benchmark benchmark) {
    var link = link("api/v1/benchmarks/" + benchmark.address() + "/export", "");
    link.add(Icon.of("down"), new Span("Download everything about this benchmark"));
    link.getElement().setAttribute("download", true);
    link.setRouterIgnore(true);
    return link;
  }

  private static Anchor link(String href, String text) {
    var link = new Anchor(href, text);
    link.addClassName("link");
    return link;
  }
}
