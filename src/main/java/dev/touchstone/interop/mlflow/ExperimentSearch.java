package dev.touchstone.interop.mlflow;

import dev.touchstone.base.query.Clause;
import dev.touchstone.base.query.Kind;
import dev.touchstone.base.query.Order;
import dev.touchstone.base.query.Parser;
import dev.touchstone.base.query.Vocabulary;
import dev.touchstone.base.query.Vocabulary.Type;
import dev.touchstone.experiment.Experiment;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Searches the experiments of one namespace; they are few enough to be looked at one by one. */
@Component
class ExperimentSearch {
  /**
   * @param next the token of the next page, null on the last
   */
  record Found(
      List<Experiment> experiments, Map<UUID, Map<String, String>> tags, @Nullable String next) {}

  private static final int USUAL = 1000;
  private static final int MOST = 50_000;
  private static final Parser PARSER =
      new Parser(
          Vocabulary.of(EnumSet.of(Kind.TAG))
              .with("name", Type.TEXT)
              .with("experiment_id", Type.TEXT)
              .with("creation_time", Type.TIME, "created")
              .with("last_update_time", Type.TIME, "last_updated"));

  Found search(
      Fields fields,
      List<Experiment> all,
      Function<List<Experiment>, Map<UUID, Map<String, String>>> tagsOf) {
    View view = View.of(fields, "view_type");
    List<Clause> filter = PARSER.filter(fields.text("filter", ""));
    Comparator<Experiment> order = order(fields.texts("order_by"));
    int limit = limit(fields);
    int from = PageToken.place(fields.text("page_token"));
    List<Experiment> seen = all.stream().filter(e -> view.shows(e.deleted())).toList();
    Map<UUID, Map<String, String>> tags = tagsOf.apply(seen);
    List<Experiment> fitting =
        seen.stream()
            .filter(e -> fits(e, tags.getOrDefault(e.id(), Map.of()), filter))
            .sorted(order)
            .skip(from)
            .limit(limit + 1L)
            .toList();
    boolean more = fitting.size() > limit;
    return new Found(
        more ? fitting.subList(0, limit) : fitting, tags, more ? PageToken.at(from + limit) : null);
  }

  private static int limit(Fields fields) {
    Long wanted = fields.number("max_results");
    if (wanted == null) return USUAL;
    if (wanted < 1) throw outside(wanted, "a positive integer");
    if (wanted > MOST) throw outside(wanted, "at most " + MOST);
    return Math.toIntExact(wanted);
  }

  static MlflowProblem outside(long wanted, String allowed) {
    return MlflowProblem.invalid(
        "Invalid value %d for parameter 'max_results' supplied. It must be %s"
            .formatted(wanted, allowed));
  }

  private static boolean fits(Experiment experiment, Map<String, String> tags, List<Clause> all) {
    return all.stream()
        .allMatch(
            clause ->
                Fitting.fits(
                    clause.match(),
                    clause.subject().kind() == Kind.TAG
                        ? tags.get(clause.subject().key())
                        : attribute(experiment, clause.subject().key())));
  }

  private static Object attribute(Experiment experiment, String name) {
    return switch (name) {
      case "name" -> experiment.title();
      case "creation_time" -> experiment.createdAt().toEpochMilli();
      case "last_update_time" -> experiment.updatedAt().toEpochMilli();
      default -> HexId.of(experiment.id());
    };
  }

  private static Comparator<Experiment> order(List<String> wanted) {
    Comparator<Experiment> rest =
        Comparator.comparing(Experiment::createdAt).thenComparing(Experiment::id).reversed();
    return wanted.stream()
        .map(PARSER::order)
        .map(ExperimentSearch::by)
        .reduce(Comparator::thenComparing)
        .map(order -> order.thenComparing(rest))
        .orElse(rest);
  }

  private static Comparator<Experiment> by(Order order) {
    if (order.subject().kind() == Kind.TAG)
      throw MlflowProblem.invalid("Experiments cannot be ordered by a tag: " + order);
    String name = order.subject().key();
    Comparator<Experiment> by =
        name.endsWith("_time")
            ? Comparator.comparingLong(e -> (Long) attribute(e, name))
            : Comparator.comparing(e -> (String) attribute(e, name));
    return order.ascending() ? by : by.reversed();
  }
}
