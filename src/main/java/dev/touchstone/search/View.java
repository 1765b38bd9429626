package dev.touchstone.search;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * One viewer's searcher over one state of the index. Its statistics count visible datasets only:
 * with Lucene's own, ranks and scores would shift with the words of datasets nobody may know of.
 */
final class View extends IndexSearcher {
  /** Usual words per field, in place of an average that would include hidden datasets. */
  private static final Map<String, Integer> USUAL_LENGTH =
      Map.of(Fields.TITLE, 6, Fields.NAME, 4, Fields.TAGS, 5, Fields.COLUMNS, 20);

  private static final int USUAL_TEXT = 80;

  private final Sight sight;
  private volatile @Nullable Counts everything;

  View(DirectoryReader all, Sight sight) throws IOException {
    super(new VisibleReader(all, sight.readers()));
    this.sight = sight;
  }

  Sight sight() {
    return sight;
  }

  /** How many datasets the viewer may see. */
  int size() {
    return getIndexReader().numDocs();
  }

  /** How many visible datasets have the term. */
  int frequency(Term term) {
    try {
      int count = 0;
      for (LeafReaderContext leaf : getLeafContexts()) count += frequency(leaf, term);
      return count;
    } catch (IOException e) {
      throw new IndexFailed(e);
    }
  }

  /** Whether a visible dataset has the word in one of the fields. */
  Predicate<String> has(Collection<String> fields) {
    return word -> fields.stream().anyMatch(field -> frequency(new Term(field, word)) > 0);
  }

  private static int frequency(LeafReaderContext leaf, Term term) throws IOException {
    PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.NONE);
    Bits visible = leaf.reader().getLiveDocs();
    if (postings == null) return 0;
    int count = 0;
    for (int doc = postings.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = postings.nextDoc()) if (visible == null || visible.get(doc)) count++;
    return count;
  }

  @Override
  public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq) {
    int visible = Math.max(1, frequency(term));
    return new TermStatistics(term.bytes(), visible, visible);
  }

  @Override
  public CollectionStatistics collectionStatistics(String field) {
    long documents = Math.max(1, size());
    long words = documents * USUAL_LENGTH.getOrDefault(field, USUAL_TEXT);
    return new CollectionStatistics(field, documents, documents, words, documents);
  }

  /** The counts of everything visible, taken once: every finder opens with them. */
  Counts everything() throws IOException {
    Counts known = everything;
    if (known == null) known = Counting.count(this, new MatchAllDocsQuery(), Map.of());
    everything = known;
    return known;
  }
}
