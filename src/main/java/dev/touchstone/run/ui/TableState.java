package dev.touchstone.run.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.touchstone.base.query.Kind;
import dev.touchstone.base.query.Subject;
import dev.touchstone.run.Lifecycle;
import dev.touchstone.run.RunQuery;
import dev.touchstone.run.RunScope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How somebody looks at the runs of an experiment, as it stands in the address.
 *
 * @param filter as it was written
 * @param order such as {@code metrics.loss DESC}, blank for the newest first
 * @param columns in their order
 * @param group parameters to group by; {@link #RECIPE} for the recipe; empty for single runs
 * @param metric to judge groups by, blank for the most telling
 * @param show blank, {@code archived} for these too, or {@code bin}
 */
record TableState(
    String filter, String order, List<Subject> columns, String group, String metric, String show) {
  static final String RECIPE = "recipe";

  /** What stands for “not grouped” where grouping by recipe is the usual. */
  static final String SINGLE = "none";

  private static final List<String> PARAMETERS =
      List.of("filter", "order", "columns", "group", "metric", "show");

  static TableState of(QueryParameters address) {
    Map<String, String> found = new LinkedHashMap<>();
    PARAMETERS.forEach(name -> found.put(name, address.getSingleParameter(name).orElse("")));
    return new TableState(
        found.getOrDefault("filter", ""),
        found.getOrDefault("order", ""),
        columns(found.getOrDefault("columns", "")),
        found.getOrDefault("group", ""),
        found.getOrDefault("metric", ""),
        found.getOrDefault("show", ""));
  }

  /** By the names of the address's parameters; blank ones are left out of the address. */
  Map<String, String> parameters() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("filter", filter);
    all.put("order", order);
    all.put("columns", columns.stream().map(TableState::word).collect(Collectors.joining(",")));
    all.put("group", group);
    all.put("metric", metric);
    all.put("show", show);
    return all;
  }

  /** The query part of an address, for a saved view. */
  String address() {
    Map<String, String> said = new LinkedHashMap<>(parameters());
    said.values().removeIf(String::isBlank);
    return QueryParameters.simple(said).getQueryString();
  }

  RunScope scope(UUID experiment) {
    return new RunScope(
        Set.of(experiment),
        show.equals("bin") ? Lifecycle.DELETED : Lifecycle.ACTIVE,
        !show.isEmpty());
  }

  /** Whether other runs are wanted than those that people see first. */
  boolean selects() {
    return !filter.isBlank() || !show.isEmpty();
  }

  /**
   * @throws dev.touchstone.base.query.InvalidQuery if the filter or the order cannot be read
   */
  RunQuery query() {
    return RunQuery.written(filter, order.isBlank() ? List.of() : List.of(order));
  }

  boolean byRecipe() {
    return group.equals(RECIPE);
  }

  boolean byParameters() {
    return !groupedBy().isEmpty() && !byRecipe() && !group.equals(SINGLE);
  }

  List<String> groupedBy() {
    return Stream.of(group.split(","))
        .filter(name -> !name.isBlank())
        .map(TableState::plain)
        .toList();
  }

  TableState filter(String next) {
    return new TableState(next, order, columns, group, metric, show);
  }

  TableState order(String next) {
    return new TableState(filter, next, columns, group, metric, show);
  }

  TableState columns(List<Subject> next) {
    return new TableState(filter, order, next, group, metric, show);
  }

  TableState group(String next) {
    return new TableState(filter, order, columns, next, metric, show);
  }

  TableState metric(String next) {
    return new TableState(filter, order, columns, group, next, show);
  }

  TableState show(String next) {
    return new TableState(filter, order, columns, group, metric, next);
  }

  /** Names in a list are told apart by commas, so a comma in a name is spelled otherwise. */
  static String spelled(String name) {
    return name.replace("%", "%25").replace(",", "%2C");
  }

  private static String plain(String spelled) {
    return spelled.replace("%2C", ",").replace("%25", "%");
  }

  private static String word(Subject column) {
    return column.kind().word() + "." + spelled(column.key());
  }

  private static List<Subject> columns(String words) {
    return Stream.of(words.split(","))
        .flatMap(word -> column(word).stream())
        .distinct()
        .limit(100)
        .toList();
  }

  /** What an address names wrongly is passed over. */
  private static Optional<Subject> column(String word) {
    int dot = word.indexOf('.');
    if (dot < 1 || dot == word.length() - 1) return Optional.empty();
    return Stream.of(Kind.METRIC, Kind.PARAM, Kind.TAG)
        .filter(kind -> kind.word().equals(word.substring(0, dot)))
        .map(kind -> new Subject(kind, plain(word.substring(dot + 1))))
        .findFirst();
  }
}
