package dev.touchstone.base.query;

import dev.touchstone.base.query.Token.Type;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Suggests names, comparators and values while somebody writes a filter.
 *
 * @param names all that can be spoken of
 * @param values those of a subject that contain a text
 */
public record Completion(
    Vocabulary words, List<Subject> names, BiFunction<Subject, String, List<String>> values) {
  private static final int MOST = 12;

  /** What comes next in a clause. */
  private enum Next {
    NAME,
    COMPARATOR,
    VALUE,
    AND
  }

  /** Where the cursor stands: what is wanted, of what, and what of it is written already. */
  private record Place(Next next, @Nullable Subject subject, String begun, int from) {}

  /**
   * @param before the filter up to the cursor
   */
  public List<Suggestion> at(String before) {
    Place place = place(before);
    return offers(place)
        .distinct()
        .filter(s -> !s.text().equals(place.begun()))
        .limit(MOST)
        .toList();
  }

  private Stream<Suggestion> offers(Place place) {
    Subject subject = place.subject();
    if (place.next() == Next.NAME || subject == null)
      return place.next() == Next.AND ? words(place, Stream.of("AND")) : names(place);
    return switch (place.next()) {
      case COMPARATOR -> words(place, comparators(subject));
      case VALUE -> values(place, subject);
      default -> words(place, Stream.of("AND"));
    };
  }

  private Stream<Suggestion> names(Place place) {
    String part = bare(place.begun());
    return names.stream()
        .filter(name -> bare(name.toString()).contains(part))
        .sorted(Comparator.comparing((Subject name) -> !bare(name.key()).startsWith(part)))
        .map(
            name ->
                new Suggestion(
                    written(name), name.kind().name().toLowerCase(Locale.ROOT), place.from()));
  }

  /** Attributes need no word before their name. */
  private static String written(Subject name) {
    return name.kind() == Kind.ATTRIBUTE ? name.key() : name.toString();
  }

  private static String bare(String text) {
    return text.replace("\"", "").replace("`", "").toLowerCase(Locale.ROOT);
  }

  private Stream<String> comparators(Subject subject) {
    Stream<String> offered =
        words.type(subject) == Vocabulary.Type.TEXT
            ? Stream.of("=", "!=", "LIKE", "ILIKE", "IN", "NOT IN")
            : Stream.of(">", ">=", "<", "<=", "=", "!=");
    return subject.kind().mayLack()
        ? Stream.concat(offered, Stream.of("IS NULL", "IS NOT NULL"))
        : offered;
  }

  private static Stream<Suggestion> words(Place place, Stream<String> words) {
    return words
        .filter(word -> word.startsWith(place.begun().toUpperCase(Locale.ROOT)))
        .map(word -> new Suggestion(word, "", place.from()));
  }

  private Stream<Suggestion> values(Place place, Subject subject) {
    if (words.type(subject) != Vocabulary.Type.TEXT) return Stream.empty();
    String part = place.begun().replaceAll("^[('\"]+", "");
    return values.apply(subject, part).stream()
        .map(value -> new Suggestion(Quotes.of(value), "value", place.from()));
  }

  private Place place(String before) {
    int begun = begun(before);
    String part = before.substring(begun);
    Next next = Next.NAME;
    Subject subject = null;
    Reader reader = new Reader(before.substring(0, begun));
    while (!reader.done()) {
      switch (next) {
        case NAME -> {
          subject = subject(reader);
          next = subject == null ? Next.NAME : Next.COMPARATOR;
        }
        case COMPARATOR -> next = compared(reader.next());
        case VALUE -> {
          boolean opens = reader.next().is(Type.OPEN);
          next = opens || reader.took(Type.COMMA) ? Next.VALUE : Next.AND;
        }
        default -> next = reader.next().says("AND") ? Next.NAME : Next.AND;
      }
    }
    return new Place(next, subject, part, begun);
  }

  private @Nullable Subject subject(Reader reader) {
    Subjects subjects = new Subjects(words);
    if (!subjects.begins(reader)) {
      reader.next();
      return null;
    }
    return subjects.read(reader);
  }

  private static Next compared(Token token) {
    boolean more = token.says("NOT") || token.says("IS");
    return token.says("NULL") ? Next.AND : more ? Next.COMPARATOR : Next.VALUE;
  }

  /** Where what is being written begins: an open quote, or the word before the cursor. */
  private static int begun(String before) {
    int start = -1;
    char open = 0;
    for (int i = 0; i < before.length(); i++) {
      char c = before.charAt(i);
      boolean quote = c == '\'' || c == '"' || c == '`';
      if (open != 0) open = c == open ? 0 : open;
      else if (Character.isWhitespace(c) || "=<>!(),".indexOf(c) >= 0) start = -1;
      else {
        start = start < 0 ? i : start;
        open = quote ? c : 0;
      }
    }
    return start < 0 ? before.length() : start;
  }
}
