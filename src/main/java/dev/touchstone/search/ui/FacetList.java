package dev.touchstone.search.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.search.Dimension;
import dev.touchstone.search.FacetCount;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The values of each dimension with their counts, to be ticked. */
class FacetList extends Div {
  private static final int SHOWN = 5;
  private static final List<Dimension> ORDER =
      List.of(
          Dimension.TASK,
          Dimension.FORMAT,
          Dimension.LICENCE,
          Dimension.AUDIENCE,
          Dimension.ROWS,
          Dimension.TAG,
          Dimension.OWNER);

  /** Told how the state changes when something is ticked. */
  interface Ticked {
    void change(UnaryOperator<FinderState> change);
  }

  private final Ticked ticked;

  /** The boxes are made anew with every result: the keyboard must stay where it was. */
  private @Nullable String tickedLast;

  FacetList(Ticked ticked) {
    this.ticked = ticked;
  }

  void show(Map<Dimension, List<FacetCount>> facets) {
    removeAll();
    for (Dimension dimension : ORDER) {
      List<FacetCount> counts = facets.getOrDefault(dimension, List.of());
      if (!counts.isEmpty()) add(facet(dimension, FacetWords.ordered(dimension, counts)));
    }
    tickedLast = null;
  }

  private Div facet(Dimension dimension, List<FacetCount> counts) {
    UnorderedList values = new UnorderedList();
    counts.stream().limit(SHOWN).forEach(count -> values.add(value(dimension, count)));
    Div facet = new Div(new H3(FacetWords.title(dimension)), values);
    facet.addClassName("facet");
    facet.getElement().setAttribute("role", "group");
    facet.getElement().setAttribute("aria-label", FacetWords.title(dimension));
    if (counts.size() > SHOWN) facet.add(rest(dimension, counts, values));
    return facet;
  }

  private Button rest(Dimension dimension, List<FacetCount> counts, UnorderedList values) {
    List<FacetCount> rest = counts.subList(SHOWN, counts.size());
    Button more = new Button("Show " + rest.size() + " more");
    more.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    more.addClickListener(
        click -> {
          rest.forEach(count -> values.add(value(dimension, count)));
          more.removeFromParent();
        });
    return more;
  }

  private ListItem value(Dimension dimension, FacetCount count) {
    Checkbox box = new Checkbox(FacetWords.label(dimension, count.value()), count.chosen());
    box.getElement().setAttribute("title", FacetWords.label(dimension, count.value()));
    String key = dimension + " " + count.value();
    if (key.equals(tickedLast)) box.focus();
    box.addValueChangeListener(
        e -> {
          tickedLast = key;
          ticked.change(state -> state.with(dimension, count.value(), e.getValue()));
        });
    Span number = new Span(Figures.count(count.count()));
    number.addClassName("n");
    ListItem item = new ListItem(box, number);
    if (count.count() == 0) item.addClassName("zero");
    return item;
  }
}
