package dev.touchstone.base.query;

import dev.touchstone.base.query.Token.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads filters and orders in one vocabulary. */
public final class Parser {
  /** The most clauses of a filter: each is another look into a table. */
  static final int CLAUSES = 100;

  private final Vocabulary words;
  private final Subjects subjects;
  private final Matches matches;

  public Parser(Vocabulary words) {
    this.words = words;
    subjects = new Subjects(words);
    matches = new Matches(words);
  }

  /**
   * @param text clauses joined by AND; blank for none
   * @throws InvalidQuery if it cannot be read, or has more than 100 clauses
   */
  public List<Clause> filter(String text) {
    Reader reader = new Reader(text);
    List<Clause> clauses = new ArrayList<>();
    while (!reader.done()) {
      if (clauses.size() == CLAUSES) throw reader.unexpected("at most 100 clauses");
      clauses.add(clause(reader));
      join(reader);
    }
    return clauses;
  }

  /**
   * @param text a subject, then ASC, DESC or nothing, which is ASC
   * @throws InvalidQuery if it cannot be read
   */
  public Order order(String text) {
    Reader reader = new Reader(text);
    Token first = reader.peek();
    Subject subject = subjects.read(reader);
    if (subject.kind() == Kind.DATASET)
      throw Reader.unexpected(first, "a metric, parameter, tag or attribute to sort by");
    boolean ascending = reader.took("ASC") || !reader.took("DESC");
    if (!reader.done()) throw reader.unexpected("ASC, DESC or the end");
    return new Order(subject, ascending);
  }

  private Clause clause(Reader reader) {
    if (words.lenient() && !subjects.begins(reader)) return bare(reader);
    Subject subject = subjects.read(reader);
    return new Clause(subject, matches.read(reader, subject));
  }

  private Clause bare(Reader reader) {
    Token word = reader.next();
    if (!word.is(Type.WORD) && !word.quotesValue() || word.text().isEmpty())
      throw Reader.unexpected(word, "a word or a clause such as metrics.accuracy > 0.9");
    Subject name = new Subject(Kind.ATTRIBUTE, Objects.requireNonNull(words.bareWord()));
    return new Clause(name, new Match.Like("%" + word.text() + "%", true));
  }

  /** After a clause comes the end or AND with another; people leave AND out between words. */
  private void join(Reader reader) {
    if (reader.done()) return;
    if (reader.took("AND")) {
      if (reader.done()) throw reader.unexpected("a clause after AND");
    } else if (!words.lenient() || reader.peek().says("OR")) {
      throw reader.unexpected("AND or the end (clauses are joined by AND only)");
    }
  }
}
