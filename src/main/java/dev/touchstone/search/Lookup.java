package dev.touchstone.search;

import dev.touchstone.search.Found.Correction;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.jspecify.annotations.Nullable;

/** One search in one view: spelling, counting, sorting and marking. */
final class Lookup {
  private static final int MOST_VALUES = 10;

  private final View view;
  private final Search search;

  Lookup(View view, Search search) {
    this.view = view;
    this.search = search;
  }

  Found find() throws IOException {
    UserQuery typed = UserQuery.parse(search.text());
    UserQuery corrected = search.asTyped() ? typed : new Spelling(view).correct(typed);
    if (corrected.equals(typed)) return find(typed, null);
    Found found = find(corrected, new Correction(corrected.written(), typed.written()));
    return found.total() > 0 ? found : find(typed, null);
  }

  private Found find(UserQuery asked, @Nullable Correction correction) throws IOException {
    Query text = new Matching(asked).query();
    Counts counts = counts(asked, text);
    FieldDoc[] docs = docs(narrowed(text), order(asked));
    boolean more = docs.length > search.limit();
    List<FieldDoc> page = Arrays.asList(docs).subList(0, Math.min(docs.length, search.limit()));
    return new Found(
        hits(page, new Marking(asked)),
        counts.total(),
        view.size(),
        counts.facets(search.chosen(), MOST_VALUES),
        correction,
        more ? Cursor.after(order(asked), page.getLast()) : null);
  }

  private Counts counts(UserQuery asked, Query text) throws IOException {
    if (asked.isEmpty() && search.chosen().isEmpty()) return view.everything();
    return Counting.count(view, text, search.chosen());
  }

  /** Without words all match equally well, so the newest come first. */
  private Order order(UserQuery asked) {
    return search.order() == Order.BEST && asked.isEmpty() ? Order.NEWEST : search.order();
  }

  private Query narrowed(Query text) {
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(text, Occur.MUST);
    for (Map.Entry<Dimension, Set<String>> choice : search.chosen().entrySet())
      all.add(Counting.narrowed(choice.getKey(), choice.getValue(), view.sight()), Occur.FILTER);
    return all.build();
  }

  /** One more than the page holds: it tells whether a next page exists. */
  private FieldDoc[] docs(Query query, Order order) throws IOException {
    FieldDoc after = search.cursor() == null ? null : Cursor.read(order, search.cursor());
    int most = search.limit() + 1;
    ScoreDoc[] docs =
        view.search(query, new TopFieldCollectorManager(order.sort(), most, after, most)).scoreDocs;
    return Arrays.copyOf(docs, docs.length, FieldDoc[].class);
  }

  private List<Hit> hits(List<FieldDoc> docs, Marking marking) throws IOException {
    List<Hit> hits = new ArrayList<>();
    for (FieldDoc doc : docs) hits.add(Stored.hit(view.storedFields().document(doc.doc), marking));
    return hits;
  }
}
