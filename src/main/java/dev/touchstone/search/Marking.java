package dev.touchstone.search;

import dev.touchstone.search.Marked.Piece;
import dev.touchstone.search.UserQuery.Clause;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Finds in a text what made it match, and cuts the telling part out of a long one. */
final class Marking {
  private static final int EXCERPT = 240;
  private static final int BEFORE_MATCH = 60;
  private static final int READ_OF_LONG_TEXT = 6_000;
  private static final int MOST_PARTS = 20;

  private final Set<String> stems = new HashSet<>();
  private final Set<String> starts = new HashSet<>();

  Marking(UserQuery asked) {
    Matching matching = new Matching(asked);
    asked.clauses().stream().filter(c -> c.phrase() && !c.excluded()).forEach(this::addStems);
    matching.telling().forEach(this::addStems);
    matching.telling().stream()
        .filter(matching::mayGoOn)
        .forEach(clause -> starts.add(Matching.start(clause)));
  }

  private void addStems(Clause clause) {
    stems.addAll(Words.of(Words.STEMS_ASKED, clause.text(), MOST_PARTS));
  }

  Marked mark(String text) {
    return cut(text, spans(text), 0, text.length());
  }

  /** About {@value EXCERPT} characters around the densest matches, or the beginning. */
  Marked excerpt(String whole) {
    String text = whole.substring(0, Math.min(whole.length(), READ_OF_LONG_TEXT));
    List<Span> spans = spans(text);
    int from = text.length() <= EXCERPT ? 0 : densest(text, spans);
    int to = wordEnd(text, Math.min(text.length(), from + EXCERPT));
    return cut(text, spans, from, to).framed(from > 0, to < whole.length());
  }

  private record Span(int from, int to) {}

  private List<Span> spans(String text) {
    List<Span> spans = new ArrayList<>();
    if (stems.isEmpty() && starts.isEmpty()) return spans;
    try (TokenStream stream = Words.STEMS_PLACED.tokenStream("", text)) {
      CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken())
        span(word.toString(), offset).ifPresent(span -> append(spans, span, text));
    } catch (IOException e) {
      throw new UncheckedIOException("Reading from memory failed", e);
    }
    return spans;
  }

  private Optional<Span> span(String stem, OffsetAttribute offset) {
    int from = offset.startOffset();
    if (stems.contains(stem)) return Optional.of(new Span(from, offset.endOffset()));
    return starts.stream()
        .filter(stem::startsWith)
        .findFirst()
        .map(start -> new Span(from, Math.min(offset.endOffset(), from + start.length())));
  }

  /** Neighbours with one space or underscore between become one: {@code body_mass}. */
  private static void append(List<Span> spans, Span next, String text) {
    if (spans.isEmpty()) {
      spans.add(next);
      return;
    }
    Span last = spans.getLast();
    boolean joined = next.from() <= last.to() || joined(text, last.to(), next.from());
    if (joined) spans.set(spans.size() - 1, union(last, next));
    else spans.add(next);
  }

  private static boolean joined(String text, int end, int start) {
    return start == end + 1 && " _-".indexOf(text.charAt(end)) >= 0;
  }

  private static Span union(Span a, Span b) {
    return new Span(Math.min(a.from(), b.from()), Math.max(a.to(), b.to()));
  }

  private static int densest(String text, List<Span> spans) {
    int best = 0;
    long most = within(spans, 0);
    for (Span span : spans.subList(0, Math.min(spans.size(), 100))) {
      int from = wordStart(text, Math.max(0, span.from() - BEFORE_MATCH));
      long matches = within(spans, from);
      if (matches > most) best = from;
      most = Math.max(most, matches);
    }
    return best;
  }

  private static long within(List<Span> spans, int from) {
    return spans.stream().filter(s -> s.from() >= from && s.to() <= from + EXCERPT).count();
  }

  private static int wordStart(String text, int at) {
    int space = text.indexOf(' ', at);
    return at == 0 || space < 0 || space > at + 20 ? at : space + 1;
  }

  private static int wordEnd(String text, int at) {
    int space = text.lastIndexOf(' ', at);
    return at == text.length() || space < at - 20 ? at : space;
  }

  private static Marked cut(String text, List<Span> spans, int from, int to) {
    List<Piece> pieces = new ArrayList<>();
    int at = from;
    for (Span span : spans) {
      if (span.from() < at || span.to() > to) continue;
      if (span.from() > at) pieces.add(new Piece(text.substring(at, span.from()), false));
      pieces.add(new Piece(text.substring(span.from(), span.to()), true));
      at = span.to();
    }
    if (at < to) pieces.add(new Piece(text.substring(at, to), false));
    return new Marked(pieces);
  }
}
