package dev.touchstone.lineage.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.touchstone.lineage.Graph;
import dev.touchstone.lineage.Way;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the address of the screen says beside the node.
 *
 * @param table whether the table is shown in place of the drawing
 */
record LineageAddress(Way way, int depth, boolean table) {
  static final LineageAddress USUAL = new LineageAddress(Way.BOTH, Graph.USUAL_DEPTH, false);

  /** Reads what it understands and takes the usual for the rest. */
  static LineageAddress of(QueryParameters query) {
    return new LineageAddress(
        Arrays.stream(Way.values())
            .filter(way -> word(way).equals(query.getSingleParameter("way").orElse("")))
            .findFirst()
            .orElse(Way.BOTH),
        query
            .getSingleParameter("depth")
            .filter(text -> text.matches("[1-9]|10"))
            .map(Integer::parseInt)
            .orElse(Graph.USUAL_DEPTH),
        query.getSingleParameter("as").filter("table"::equals).isPresent());
  }

  /** Only what differs from the usual. */
  QueryParameters query() {
    Map<String, String> query = new TreeMap<>();
    if (way != Way.BOTH) query.put("way", word(way));
    if (depth != Graph.USUAL_DEPTH) query.put("depth", Integer.toString(depth));
    if (table) query.put("as", "table");
    return QueryParameters.simple(query);
  }

  LineageAddress way(Way other) {
    return new LineageAddress(other, depth, table);
  }

  LineageAddress depth(int other) {
    return new LineageAddress(way, other, table);
  }

  LineageAddress table(boolean other) {
    return new LineageAddress(way, depth, other);
  }

  private static String word(Way way) {
    return way.name().toLowerCase(Locale.ROOT);
  }
}
