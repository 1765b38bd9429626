package dev.touchstone.base.query;

import dev.touchstone.base.query.Token.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads what a clause asks: a comparator that fits its subject, and a value. */
final class Matches {
  /** The most elements of a list. */
  static final int ELEMENTS = 10_000;

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

  private final Vocabulary words;

  Matches(Vocabulary words) {
    this.words = words;
  }

  Match read(Reader reader, Subject subject) {
    if (subject.kind().mayLack() && reader.took("IS")) return present(reader);
    return words.type(subject) == Vocabulary.Type.TEXT
        ? text(reader)
        : number(reader, words.type(subject));
  }

  private static Match present(Reader reader) {
    boolean wanted = reader.took("NOT");
    if (!reader.took("NULL")) throw reader.unexpected(wanted ? "NULL" : "NULL or NOT NULL");
    return new Match.Present(wanted);
  }

  private Match number(Reader reader, Vocabulary.Type type) {
    Token sign = reader.next();
    Comparison comparison =
        Comparison.of(sign.text())
            .filter(c -> sign.is(Type.SIGN))
            .orElseThrow(() -> Reader.unexpected(sign, "one of =, !=, >, >=, <, <="));
    Token value = reader.next();
    boolean date = type == Vocabulary.Type.TIME && words.lenient();
    return new Match.Number(comparison, date ? Times.read(value) : number(value));
  }

  static double number(Token value) {
    boolean fits = value.is(Type.WORD) && NUMBER.matcher(value.text()).matches();
    double number = fits ? Double.parseDouble(value.text()) : Double.NaN;
    if (!Double.isFinite(number)) throw Reader.unexpected(value, "a number");
    return number;
  }

  private Match text(Reader reader) {
    if (reader.took("LIKE")) return new Match.Like(value(reader), false);
    if (reader.took("ILIKE")) return new Match.Like(value(reader), true);
    if (reader.took("IN")) return new Match.Among(list(reader), false);
    if (reader.took("NOT")) {
      if (!reader.took("IN")) throw reader.unexpected("IN");
      return new Match.Among(list(reader), true);
    }
    Token sign = reader.next();
    Comparison comparison =
        Comparison.of(sign.text())
            .filter(c -> sign.is(Type.SIGN) && c.forText())
            .orElseThrow(() -> Reader.unexpected(sign, "one of =, !=, LIKE, ILIKE, IN, NOT IN"));
    return new Match.Text(comparison, value(reader));
  }

  private String value(Reader reader) {
    Token value = reader.next();
    if (value.quotesValue() || words.lenient() && value.is(Type.WORD)) return value.text();
    throw Reader.unexpected(value, "a text in quotes, such as 'resnet'");
  }

  private List<String> list(Reader reader) {
    if (!reader.took(Type.OPEN)) throw reader.unexpected("( and a list of texts in quotes");
    List<String> values = new ArrayList<>();
    do {
      if (values.size() == ELEMENTS) throw reader.unexpected("at most 10,000 elements");
      values.add(value(reader));
    } while (reader.took(Type.COMMA));
    if (!reader.took(Type.CLOSE)) throw reader.unexpected(", or )");
    return values;
  }
}
