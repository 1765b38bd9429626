package dev.touchstone.run;

import static dev.touchstone.base.db.Tables.RUN;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.replace;

import dev.touchstone.base.query.Comparison;
import dev.touchstone.base.query.Match;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.Field;

/** Ids, states and places of runs as MLflow's clients spell them. */
final class RunWords {
  private static final Pattern HEX =
      Pattern.compile("([0-9a-f]{8})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{12})");

  /** 32 hexadecimal digits. */
  static final Field<String> ID = hex(RUN.ID);

  static final Field<String> ARTIFACT_URI =
      concat(
          inline("mlflow-artifacts:/"),
          hex(RUN.EXPERIMENT_ID),
          inline("/"),
          ID,
          inline("/artifacts"));

  private RunWords() {}

  private static Field<String> hex(Field<UUID> id) {
    return replace(id.cast(String.class), inline("-"), inline(""));
  }

  /** The id a text spells, with dashes or without. */
  static Optional<UUID> id(String text) {
    Matcher hex = HEX.matcher(text.toLowerCase(Locale.ROOT));
    return hex.matches()
        ? Optional.of(UUID.fromString(hex.replaceAll("$1-$2-$3-$4-$5")))
        : Optional.empty();
  }

  static String mlflow(RunState state) {
    return switch (state) {
      case QUEUED -> "SCHEDULED";
      case CANCELLED -> "KILLED";
      default -> state.name();
    };
  }

  /** Whether our word for the state or MLflow's is the one asked for, in capitals or not. */
  static boolean says(RunState state, Match match) {
    List<String> words = List.of(state.name(), mlflow(state));
    Match capitals = capitals(match);
    return refusing(match)
        ? words.stream().allMatch(word -> TextMatch.holds(word, capitals))
        : words.stream().anyMatch(word -> TextMatch.holds(word, capitals));
  }

  private static boolean refusing(Match match) {
    return match instanceof Match.Among among && among.negated()
        || match instanceof Match.Text text && text.comparison() == Comparison.UNEQUAL;
  }

  private static Match capitals(Match match) {
    return switch (match) {
      case Match.Text(Comparison comparison, String value) ->
          new Match.Text(comparison, value.toUpperCase(Locale.ROOT));
      case Match.Among(List<String> values, boolean negated) ->
          new Match.Among(values.stream().map(v -> v.toUpperCase(Locale.ROOT)).toList(), negated);
      default -> match;
    };
  }
}
