package dev.touchstone.run;

import dev.touchstone.base.InvalidInput;
import dev.touchstone.base.query.Clause;
import dev.touchstone.base.query.Kind;
import dev.touchstone.base.query.Match;
import dev.touchstone.base.query.Order;
import dev.touchstone.base.query.Parser;
import dev.touchstone.base.query.Subject;
import dev.touchstone.base.query.Vocabulary;
import dev.touchstone.base.query.Vocabulary.Type;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which runs are wanted, and in which order.
 *
 * @param filter all of these hold
 * @param order the first counts most; runs that are equal in all of them stand by their start, the
 *     newest first
 */
public record RunQuery(List<Clause> filter, List<Order> order) {
  /** Every run, the newest first. */
  public static final RunQuery ALL = new RunQuery(List.of(), List.of());

  private static final Vocabulary MLFLOW =
      Vocabulary.of(EnumSet.of(Kind.METRIC, Kind.PARAM, Kind.TAG, Kind.DATASET))
          .with("run_id", Type.TEXT)
          .with("run_name", Type.TEXT, "run name", "Run name", "Run Name")
          .with("status", Type.TEXT)
          .with("user_id", Type.TEXT)
          .with("artifact_uri", Type.TEXT)
          .with("start_time", Type.TIME, "created", "Created")
          .with("end_time", Type.TIME);

  /** What people may write of runs. */
  public static final Vocabulary PEOPLE =
      MLFLOW
          .with("run_id", Type.TEXT, "id")
          .with("run_name", Type.TEXT, "name")
          .with("status", Type.TEXT, "state")
          .with("user_id", Type.TEXT, "maker")
          .with("start_time", Type.TIME, "started")
          .with("end_time", Type.TIME, "ended")
          .forPeople("run_name");

  /** The most things that runs are sorted by: each is another table joined. */
  private static final int ORDERS = 30;

  /**
   * @throws InvalidInput if it is to be sorted by more than 30 things
   */
  public RunQuery {
    if (order.size() > ORDERS)
      throw new InvalidInput("Runs are sorted by at most %d things.".formatted(ORDERS));
    filter = List.copyOf(filter);
    order = List.copyOf(order);
  }

  /**
   * Reads MLflow's grammar.
   *
   * @param filter such as {@code metrics.loss < 0.1 AND params."batch size" = '32'}
   * @param orderBy such as {@code metrics.loss ASC}
   * @throws dev.touchstone.base.query.InvalidQuery if it cannot be read
   */
  public static RunQuery parse(String filter, List<String> orderBy) {
    return parse(new Parser(MLFLOW), filter, orderBy);
  }

  /**
   * Reads what a person wrote: MLflow's grammar, and {@code name}, {@code state}, {@code maker},
   * {@code started} and {@code ended}, dates, values without quotes, and words alone, which stand
   * in the run's name.
   *
   * @throws dev.touchstone.base.query.InvalidQuery if it cannot be read
   */
  public static RunQuery written(String filter, List<String> orderBy) {
    return parse(new Parser(PEOPLE), filter, orderBy);
  }

  private static RunQuery parse(Parser parser, String filter, List<String> orderBy) {
    return new RunQuery(parser.filter(filter), orderBy.stream().map(parser::order).toList());
  }

  /** Of the same runs those in one of these states; all of them if none is named. */
  public RunQuery in(Set<String> states) {
    if (states.isEmpty()) return this;
    Subject status = new Subject(Kind.ATTRIBUTE, "status");
    Clause one = new Clause(status, new Match.Among(states.stream().sorted().toList(), false));
    return new RunQuery(Stream.concat(filter.stream(), Stream.of(one)).toList(), order);
  }

  /** Whether its filter or its order asks for something of this kind. */
  boolean speaksOf(Kind kind) {
    return Stream.concat(filter.stream().map(Clause::subject), order.stream().map(Order::subject))
        .anyMatch(subject -> subject.kind() == kind);
  }

  /** The filter as MLflow writes it. */
  public String filterText() {
    return filter.stream().map(Clause::toString).collect(Collectors.joining(" AND "));
  }

  public List<String> orderTexts() {
    return order.stream().map(Order::toString).toList();
  }
}
