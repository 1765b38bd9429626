package dev.touchstone.model;

import static dev.touchstone.base.db.Tables.MODEL_REGISTERED;
import static dev.touchstone.base.db.Tables.MODEL_VERSION;

import dev.touchstone.base.InvalidInput;
import dev.touchstone.model.Term.Comparator;
import dev.touchstone.model.Term.Subject;
import dev.touchstone.model.Term.Value;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Turns filters of the registry into conditions. */
final class RegistryFilter {
  /** MLflow's clients ask with each search for what is no prompt; we keep no prompts. */
  private static final String PROMPT = "mlflow.prompt.is_prompt";

  private static final String ARTIFACTS = "mlflow-artifacts:/";

  /** The experiment in an address of ours: which one a run is in, the run's room knows. */
  private static final Pattern EXPERIMENT =
      Pattern.compile("^" + ARTIFACTS + "[0-9a-f]{32}/(?=[0-9a-f]{32}/|models/)");

  private static final Field<String> FOLDER = DSL.concat(DSL.inline("/"), MODEL_VERSION.FOLDER);

  /** A version's source as MLflow's clients write it, without the experiment. */
  private static final Field<String> SOURCE =
      DSL.when(MODEL_VERSION.ELSEWHERE.isNotNull(), MODEL_VERSION.ELSEWHERE)
          .when(
              MODEL_VERSION.LOGGED_ID.isNotNull().and(MODEL_VERSION.FOLDER.eq("")),
              DSL.concat(DSL.inline("models:/m-"), hex(MODEL_VERSION.LOGGED_ID)))
          .when(
              MODEL_VERSION.LOGGED_ID.isNotNull(),
              DSL.concat(below(ARTIFACTS + "models/m-", MODEL_VERSION.LOGGED_ID), FOLDER))
          .when(MODEL_VERSION.FOLDER.eq(""), below(ARTIFACTS, MODEL_VERSION.RUN_ID))
          .otherwise(DSL.concat(below(ARTIFACTS, MODEL_VERSION.RUN_ID), FOLDER));

  private RegistryFilter() {}

  static Condition models(String filter, NoteTable<?> tags) {
    return all(
        filter, term -> attributeOfModel(term), term -> tags.matches(MODEL_REGISTERED.ID, term));
  }

  static Condition versions(String filter, NoteTable<?> tags) {
    return all(
        filter, term -> attributeOfVersion(term), term -> tags.matches(MODEL_VERSION.ID, term));
  }

  private static Condition all(
      String filter, Function<Term, Condition> attribute, Function<Term, Condition> tag) {
    List<Condition> conditions =
        FilterText.parse(filter).stream().map(term -> one(term, attribute, tag)).toList();
    return DSL.and(conditions);
  }

  private static Condition one(
      Term term, Function<Term, Condition> attribute, Function<Term, Condition> tag) {
    return switch (term.subject()) {
      case ATTRIBUTE -> attribute.apply(term);
      case TAG -> term.key().equals(PROMPT) ? prompts(term) : tag.apply(tagged(term));
      default ->
          throw new InvalidInput(
              "Invalid entity type '%s'. Valid entity types are ('attribute', 'tag', 'tags')"
                  .formatted(term.subject().name().toLowerCase(Locale.ROOT)));
    };
  }

  private static Term tagged(Term term) {
    return term.allowing(Comparator.OF_TAGS).quoted();
  }

  private static Condition prompts(Term term) {
    boolean said = term.values().getFirst().text().equalsIgnoreCase("true");
    return (term.comparator() == Comparator.EQUAL) == said
        ? DSL.falseCondition()
        : DSL.noCondition();
  }

  private static Condition attributeOfModel(Term term) {
    if (!term.key().equals("name")) throw unknown(term, "name");
    return term.allowing(Comparator.OF_TEXT).quoted().onText(MODEL_REGISTERED.NAME);
  }

  private static Condition attributeOfVersion(Term term) {
    return switch (term.key()) {
      case "name" -> term.allowing(Comparator.OF_TEXT).quoted().onText(MODEL_REGISTERED.NAME);
      case "run_id" -> term.allowing(Comparator.OF_TEXT).quoted().onText(hex(MODEL_VERSION.RUN_ID));
      case "source_path" -> sourced(term.allowing(Comparator.OF_TAGS).quoted()).onText(SOURCE);
      case "version_number" -> term.allowing(Comparator.OF_NUMBERS).onWhole(MODEL_VERSION.NUMBER);
      default -> throw unknown(term, "name, run_id, source_path, version_number");
    };
  }

  private static Term sourced(Term term) {
    List<Value> values =
        term.values().stream()
            .map(v -> new Value(EXPERIMENT.matcher(v.text()).replaceFirst(ARTIFACTS), v.quoted()))
            .toList();
    return new Term(term.subject(), term.key(), term.comparator(), values);
  }

  private static Field<String> below(String root, Field<UUID> owner) {
    return DSL.concat(DSL.inline(root), hex(owner), DSL.inline("/artifacts"));
  }

  /** An id as MLflow writes it: 32 digits without dashes. */
  static Field<String> hex(Field<UUID> id) {
    return DSL.replace(DSL.cast(id, SQLDataType.VARCHAR(36)), "-", "");
  }

  private static InvalidInput unknown(Term term, String valid) {
    assert term.subject() == Subject.ATTRIBUTE;
    return new InvalidInput(
        "Invalid attribute key '%s' specified. Valid keys are '%s'".formatted(term.key(), valid));
  }
}
