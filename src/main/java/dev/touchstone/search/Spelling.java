package dev.touchstone.search;

import dev.touchstone.search.UserQuery.Clause;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * Corrects words that no visible dataset has to the most similar word that one has. Words only
 * hidden datasets have are neither known nor proposed.
 */
final class Spelling {
  private static final int SHORTEST = 3;
  private static final int LONG = 6;
  private static final int MOST_PARTS = 8;

  /** Only words that share the first letter are compared; wrong first letters are rare. */
  private static final int SAME_LETTERS = 1;

  private record Candidate(String word, float similarity, int frequency) {}

  private static final Comparator<Candidate> BETTER =
      Comparator.comparing(Candidate::similarity)
          .thenComparing(Candidate::frequency)
          .thenComparing(Candidate::word, Comparator.reverseOrder());

  private final View view;

  Spelling(View view) {
    this.view = view;
  }

  /** The query with unknown words replaced; equal to the one asked when there is nothing to do. */
  UserQuery correct(UserQuery asked) {
    Matching matching = new Matching(asked);
    Set<String> started =
        matching.telling().stream()
            .filter(c -> matching.mayGoOn(c) && startsSomething(c))
            .map(Clause::text)
            .collect(Collectors.toSet());
    return asked.withWords(word -> started.contains(word) ? word : corrected(word));
  }

  private boolean startsSomething(Clause clause) {
    return view.frequency(new Term(Fields.START, Matching.start(clause))) > 0;
  }

  private String corrected(String word) {
    List<String> parts = Words.of(Words.EXACT_ASKED, word, MOST_PARTS);
    List<String> right = parts.stream().map(this::correctedPart).toList();
    return right.equals(parts) ? word : String.join(" ", right);
  }

  private String correctedPart(String part) {
    boolean word = part.length() >= SHORTEST && part.chars().allMatch(Character::isLetter);
    return word && !isKnown(part) ? mostSimilar(part).orElse(part) : part;
  }

  private boolean isKnown(String part) {
    Predicate<String> visible = view.has(Matching.WEIGHTS.keySet());
    return Words.of(Words.STEMS_ASKED, part, 1).stream().anyMatch(visible);
  }

  private Optional<String> mostSimilar(String part) {
    try {
      return candidates(part).max(BETTER).map(Candidate::word);
    } catch (IOException e) {
      throw new IndexFailed(e);
    }
  }

  private Stream<Candidate> candidates(String part) throws IOException {
    Terms words = MultiTerms.getTerms(view.getIndexReader(), Fields.WORD);
    if (words == null) return Stream.empty();
    Term term = new Term(Fields.WORD, part);
    int edits = part.length() < LONG ? 1 : 2;
    FuzzyTermsEnum similar = new FuzzyTermsEnum(words, term, edits, SAME_LETTERS, true);
    Stream.Builder<Candidate> candidates = Stream.builder();
    for (BytesRef word = similar.next(); word != null; word = similar.next())
      candidates.add(candidate(BytesRef.deepCopyOf(word), similar.getBoost()));
    return candidates.build().filter(c -> c.frequency() > 0);
  }

  private Candidate candidate(BytesRef word, float similarity) {
    return new Candidate(
        word.utf8ToString(), similarity, view.frequency(new Term(Fields.WORD, word)));
  }
}
