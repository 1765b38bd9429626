package dev.touchstone.base.query;

import dev.touchstone.base.query.Token.Type;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what a clause is about: {@code metrics.loss}, {@code params."a b"}, {@code run_name}. */
final class Subjects {
  private final Vocabulary words;

  Subjects(Vocabulary words) {
    this.words = words;
  }

  /** Whether what comes next is a subject and not a word alone. */
  boolean begins(Reader reader) {
    Token token = reader.peek();
    if (!token.is(Type.WORD)) return token.is(Type.BACKTICK);
    int dot = token.text().indexOf('.');
    return dot < 0
        ? words.attribute(token.text()).isPresent()
        : kind(token.text().substring(0, dot)).isPresent();
  }

  Subject read(Reader reader) {
    Token token = reader.next();
    if (!token.is(Type.WORD) && !token.quotesKey()) throw Reader.unexpected(token, names());
    int dot = token.is(Type.WORD) ? token.text().indexOf('.') : -1;
    if (dot < 0) return attribute(token, token.text());
    Kind kind =
        kind(token.text().substring(0, dot)).orElseThrow(() -> Reader.unexpected(token, names()));
    return subject(kind, token, key(reader, token, token.text().substring(dot + 1)));
  }

  /** What follows the dot: the rest of the word, or quoted text right behind it. */
  private static String key(Reader reader, Token word, String rest) {
    Token next = reader.peek();
    boolean quoted = rest.isEmpty() && next.quotesKey() && next.at() == word.end();
    String key = quoted ? reader.next().text() : rest;
    if (key.isEmpty())
      throw new InvalidQuery(word.end(), "a name after “" + word.text() + "”", next.found());
    return key;
  }

  private Subject subject(Kind kind, Token token, String key) {
    return switch (kind) {
      case ATTRIBUTE -> attribute(token, key);
      case DATASET -> {
        if (!Kind.DATASET_KEYS.contains(key))
          throw Reader.unexpected(token, "datasets.name, datasets.digest or datasets.context");
        yield new Subject(kind, key);
      }
      default -> new Subject(kind, key);
    };
  }

  private Subject attribute(Token token, String name) {
    return words
        .attribute(name)
        .map(attribute -> new Subject(Kind.ATTRIBUTE, attribute.name()))
        .orElseThrow(() -> Reader.unexpected(token, names()));
  }

  private Optional<Kind> kind(String word) {
    return Kind.of(word).filter(k -> k == Kind.ATTRIBUTE || words.kinds().contains(k));
  }

  private String names() {
    String kinds =
        Stream.of(Kind.values())
            .filter(words.kinds()::contains)
            .map(kind -> kind.word() + ".<name>")
            .collect(Collectors.joining(", "));
    return (kinds.isEmpty() ? "" : kinds + " or ") + "one of the attributes " + words.names();
  }
}
