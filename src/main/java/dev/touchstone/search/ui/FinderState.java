package dev.touchstone.search.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.touchstone.search.Dimension;
import dev.touchstone.search.Order;
import dev.touchstone.search.Search;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Everything one sees in the finder, as it stands in the address: a link shows a colleague the
 * same.
 *
 * @param show how many results are shown
 */
record FinderState(
    String text, boolean asTyped, Map<Dimension, Set<String>> chosen, Order order, int show) {
  static final int STEP = 20;
  private static final int MOST = 500;

  static final FinderState START = new FinderState("", false, Map.of(), Order.BEST, STEP);

  static FinderState of(QueryParameters parameters) {
    Map<Dimension, Set<String>> chosen = new EnumMap<>(Dimension.class);
    for (Dimension dimension : Dimension.values()) {
      List<String> values = parameters.getParameters(dimension.parameter());
      if (!values.isEmpty()) chosen.put(dimension, new TreeSet<>(values));
    }
    return new FinderState(
        parameters.getSingleParameter("q").orElse(""),
        parameters.getSingleParameter("spelling").filter("kept"::equals).isPresent(),
        chosen,
        Order.of(parameters.getSingleParameter("sort").orElse("")),
        parameters.getSingleParameter("show").map(FinderState::number).orElse(STEP));
  }

  private static int number(String text) {
    return text.matches("\\d{1,3}") ? Math.clamp(Integer.parseInt(text), STEP, MOST) : STEP;
  }

  QueryParameters parameters() {
    Map<String, List<String>> all = new LinkedHashMap<>();
    if (!text.isBlank()) all.put("q", List.of(text));
    if (asTyped) all.put("spelling", List.of("kept"));
    chosen.forEach((dimension, values) -> all.put(dimension.parameter(), List.copyOf(values)));
    if (order != Order.BEST) all.put("sort", List.of(order.value()));
    if (show > STEP) all.put("show", List.of(Integer.toString(show)));
    return new QueryParameters(all);
  }

  Search search() {
    return new Search(text, asTyped, chosen, order, null, Math.min(show, Search.MOST));
  }

  boolean isNarrowed() {
    return !chosen.isEmpty();
  }

  FinderState typed(String text) {
    return new FinderState(text, false, chosen, order, STEP);
  }

  FinderState literally() {
    return new FinderState(text, true, chosen, order, STEP);
  }

  FinderState sorted(Order order) {
    return new FinderState(text, asTyped, chosen, order, STEP);
  }

  FinderState more() {
    return new FinderState(text, asTyped, chosen, order, Math.min(show + STEP, MOST));
  }

  FinderState everywhere() {
    return new FinderState(text, asTyped, Map.of(), order, STEP);
  }

  FinderState with(Dimension dimension, String value, boolean chosen) {
    Map<Dimension, Set<String>> changed = new EnumMap<>(Dimension.class);
    changed.putAll(this.chosen);
    Set<String> values = new TreeSet<>(changed.getOrDefault(dimension, Set.of()));
    if (chosen) values.add(value);
    else values.remove(value);
    if (values.isEmpty()) changed.remove(dimension);
    else changed.put(dimension, values);
    return new FinderState(text, asTyped, changed, order, STEP);
  }
}
