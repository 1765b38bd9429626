package dev.touchstone.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.touchstone.base.ui.EmptyState;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.search.Found;
import dev.touchstone.search.Hit;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The list of results, or what to do when there is none. */
class Results extends Div {
  private final Function<Hit, Component> article;
  private final FacetList.Ticked changed;
  private final Runnable more;

  Results(Function<Hit, Component> article, FacetList.Ticked changed, Runnable more) {
    this.article = article;
    this.changed = changed;
    this.more = more;
  }

  void show(FinderState state, Found first, List<Hit> hits) {
    removeAll();
    if (first.visible() == 0) add(nothingYet());
    else if (hits.isEmpty()) add(nothingMatches(state));
    else showHits(first, hits);
  }

  private void showHits(Found first, List<Hit> hits) {
    hits.forEach(hit -> add(article.apply(hit)));
    Span shown =
        new Span(Figures.count(hits.size()) + " of " + Figures.count(first.total()) + " shown");
    Div foot = new Div(shown);
    foot.addClassNames("row", "muted", "small", "result-foot");
    long rest = Math.min(FinderState.STEP, first.total() - hits.size());
    if (rest > 0) foot.add(new Button("Show " + rest + " more", click -> more.run()));
    add(foot);
  }

  private Component nothingYet() {
    return new EmptyState(
        "data",
        "No dataset here yet",
        "A dataset is a set of files in numbered versions that never change. Upload a CSV, TSV,"
            + " JSON lines or Parquet file to make the first one.",
        newDataset());
  }

  private Component nothingMatches(FinderState state) {
    String asked = state.text().isBlank() ? "these filters" : "“" + state.text().strip() + "”";
    EmptyState empty =
        new EmptyState(
            "search",
            "Nothing you may see matches " + asked,
            "Words are looked for in titles, names, tags, columns and descriptions. Use fewer"
                + " words or filters, or ask the team that owns the data for access.",
            state.isNarrowed()
                ? button("Clear all filters", FinderState::everywhere)
                : button("Show all datasets", s -> FinderState.START),
            newDataset());
    return empty;
  }

  private Button button(String text, UnaryOperator<FinderState> change) {
    return new Button(text, click -> changed.change(change));
  }

  static Anchor newDataset() {
    Anchor link = new Anchor("datasets/new", "New dataset");
    link.addClassName("btn");
    return link;
  }
}
