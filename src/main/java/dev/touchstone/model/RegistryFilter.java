package dev.touchstone.model;

import static dev.touchstone.base.db.Tables.MODEL_REGISTERED;
import static dev.touchstone.base.db.Tables.MODEL_VERSION;

import dev.touchstone.base.InvalidInput;
import dev.touchstone.model.Term.Comparator;
import dev.touchstone.model.Term.Subject;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Turns filters of the registry into conditions. */
final class RegistryFilter {
  /** MLflow's clients ask with each search for what is no prompt; we keep no prompts. */
  private static final String PROMPT = "mlflow.prompt.is_prompt";

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
      case "source_path" -> term.allowing(Comparator.OF_TAGS).quoted().onText(path());
      case "version_number" -> term.allowing(Comparator.OF_NUMBERS).onWhole(MODEL_VERSION.NUMBER);
      default -> throw unknown(term, "name, run_id, source_path, version_number");
    };
  }

  /** The folder, or the address of what we do not keep. */
  private static Field<String> path() {
    return DSL.coalesce(MODEL_VERSION.ELSEWHERE, MODEL_VERSION.FOLDER);
  }

  /** An id as MLflow writes it: 32 digits without dashes. */
  static Field<String> hex(Field<java.util.UUID> id) {
    return DSL.replace(DSL.cast(id, SQLDataType.VARCHAR(36)), "-", "");
  }

  private static InvalidInput unknown(Term term, String valid) {
    assert term.subject() == Subject.ATTRIBUTE;
    return new InvalidInput(
        "Invalid attribute key '%s' specified. Valid keys are '%s'".formatted(term.key(), valid));
  }
}
