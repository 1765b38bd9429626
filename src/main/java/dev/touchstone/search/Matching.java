package dev.touchstone.search;

import dev.touchstone.search.UserQuery.Clause;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Turns what a person typed into a query. Each word counts once over all fields together (BM25F),
 * so a dataset with one word in its title and the other among its columns ranks as if both stood in
 * one text. Of three and more words one in three may be missing.
 */
final class Matching {
  /** How much more a word says in one field than in the description. */
  static final Map<String, Float> WEIGHTS = weights();

  private static final int MOST_PARTS = 8;
  private static final int LONGEST_PHRASE = 20;

  /** Shorter beginnings would match nearly everything. */
  private static final int SHORTEST_START = 3;

  private static final float WHOLE_LABEL = 20;
  private static final float STARTED_WORD = 0.5f;

  private final UserQuery asked;

  Matching(UserQuery asked) {
    this.asked = asked;
  }

  private static Map<String, Float> weights() {
    Map<String, Float> weights = new LinkedHashMap<>();
    weights.put(Fields.TITLE, 6f);
    weights.put(Fields.NAME, 4f);
    weights.put(Fields.TAGS, 3f);
    weights.put(Fields.COLUMNS, 2f);
    weights.put(Fields.DESCRIPTION, 1f);
    return weights;
  }

  Query query() {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    addWords(all);
    asked.clauses().stream()
        .filter(c -> c.phrase() && !c.excluded())
        .forEach(c -> addPhrase(all, c));
    asked.clauses().stream()
        .filter(Clause::excluded)
        .forEach(c -> all.add(excluded(c), Occur.MUST_NOT));
    if (asked.clauses().stream().allMatch(Clause::excluded))
      all.add(new MatchAllDocsQuery(), Occur.MUST);
    else all.add(wholeLabel(), Occur.SHOULD);
    return all.build();
  }

  private void addWords(BooleanQuery.Builder all) {
    List<Clause> words = telling();
    if (words.isEmpty()) return;
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    words.forEach(word -> any.add(word(word), Occur.SHOULD));
    any.setMinimumNumberShouldMatch(
        words.size() < 3 ? words.size() : words.size() - words.size() / 3);
    all.add(any.build(), Occur.MUST);
  }

  /** The words that must match; "of" and "the" only when there is nothing else. */
  List<Clause> telling() {
    List<Clause> words =
        asked.clauses().stream().filter(c -> !c.phrase() && !c.excluded()).toList();
    List<Clause> telling = words.stream().filter(c -> !Words.saysLittle(c.text())).toList();
    return telling.isEmpty() && asked.clauses().size() == words.size() ? words : telling;
  }

  private Query word(Clause clause) {
    List<String> stems = Words.of(Words.STEMS_ASKED, clause.text(), MOST_PARTS);
    List<Query> parts = new ArrayList<>(stems.stream().map(Matching::anywhere).toList());
    if (mayGoOn(clause)) parts.set(parts.size() - 1, started(parts.getLast(), clause));
    return parts.size() == 1 ? parts.getFirst() : both(parts);
  }

  /** Whether this is the last word and may not be typed to its end yet. */
  boolean mayGoOn(Clause clause) {
    return !asked.finished()
        && clause == asked.clauses().getLast()
        && start(clause).length() >= SHORTEST_START;
  }

  private static Query started(Query whole, Clause clause) {
    Query start = new ConstantScoreQuery(new TermQuery(new Term(Fields.START, start(clause))));
    return new BooleanQuery.Builder()
        .add(whole, Occur.SHOULD)
        .add(new BoostQuery(start, STARTED_WORD), Occur.SHOULD)
        .build();
  }

  /** The last part of the clause, cut to the longest start the index keeps. */
  static String start(Clause clause) {
    String last = Words.of(Words.EXACT_ASKED, clause.text(), MOST_PARTS).getLast();
    return last.substring(0, Math.min(last.length(), Words.LONGEST_START));
  }

  static Query anywhere(String stem) {
    CombinedFieldQuery.Builder builder = new CombinedFieldQuery.Builder(stem);
    WEIGHTS.forEach(builder::addField);
    return builder.build();
  }

  private static Query both(List<Query> parts) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    parts.forEach(part -> all.add(part, Occur.MUST));
    return all.build();
  }

  private static void addPhrase(BooleanQuery.Builder all, Clause clause) {
    all.add(phrase(clause), Occur.MUST);
    Words.of(Words.STEMS_ASKED, clause.text(), LONGEST_PHRASE)
        .forEach(stem -> all.add(anywhere(stem), Occur.SHOULD));
  }

  private static Query excluded(Clause clause) {
    if (clause.phrase()) return phrase(clause);
    return both(
        Words.of(Words.STEMS_ASKED, clause.text(), MOST_PARTS).stream()
            .map(Matching::anywhere)
            .toList());
  }

  private static Query phrase(Clause clause) {
    List<String> words = Words.of(Words.EXACT_ASKED, clause.text(), LONGEST_PHRASE);
    return new PhraseQuery(Fields.WORD, words.toArray(String[]::new));
  }

  /** Who types the whole name or title wants that dataset first. */
  private Query wholeLabel() {
    Query label = new TermQuery(new Term(Fields.LABEL, Words.label(asked.written())));
    return new BoostQuery(new ConstantScoreQuery(label), WHOLE_LABEL);
  }
}
