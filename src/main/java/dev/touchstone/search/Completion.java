package dev.touchstone.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/** Proposes visible datasets that have words beginning like each word typed. */
final class Completion {
  private static final int MOST_WORDS = 6;
  private static final float WHOLE_LABEL = 10;

  private final View view;

  Completion(View view) {
    this.view = view;
  }

  List<Suggestion> complete(String typed, int limit) throws IOException {
    UserQuery asked = UserQuery.parse(typed);
    List<String> words = Words.of(Words.EXACT_ASKED, asked.written(), MOST_WORDS);
    if (words.isEmpty()) return List.of();
    List<Suggestion> suggestions = new ArrayList<>();
    Marking marking = new Marking(asked);
    for (ScoreDoc hit : view.search(query(words), limit, Order.BEST.sort()).scoreDocs)
      suggestions.add(suggestion(view.storedFields().document(hit.doc), marking));
    return suggestions;
  }

  private static Suggestion suggestion(Document document, Marking marking) {
    return new Suggestion(Stored.address(document), marking.mark(document.get(Fields.TITLE)));
  }

  private static Query query(List<String> words) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    words.forEach(word -> all.add(starting(word), Occur.FILTER));
    words.forEach(word -> all.add(inTitle(word), Occur.SHOULD));
    all.add(labelled(String.join(" ", words)), Occur.SHOULD);
    return all.build();
  }

  private static Query starting(String word) {
    int length = Math.min(word.length(), Words.LONGEST_START);
    return new TermQuery(new Term(Fields.START, word.substring(0, length)));
  }

  private static Query inTitle(String word) {
    return new ConstantScoreQuery(new PrefixQuery(new Term(Fields.TITLE, word)));
  }

  private static Query labelled(String start) {
    Query label = new PrefixQuery(new Term(Fields.LABEL, start));
    return new BoostQuery(new ConstantScoreQuery(label), WHOLE_LABEL);
  }
}
