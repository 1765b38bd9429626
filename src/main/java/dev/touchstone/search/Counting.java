package dev.touchstone.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Counts the values of all dimensions over the results in one pass. What is chosen in a dimension
 * does not narrow that dimension's own counts, so one sees what else could be chosen.
 */
final class Counting {
  private final View view;
  private final Map<Dimension, Weight> narrowing = new EnumMap<>(Dimension.class);
  private final Map<Dimension, Map<String, Long>> sums = new EnumMap<>(Dimension.class);
  private long total;

  private Counting(View view, Map<Dimension, Set<String>> chosen) throws IOException {
    this.view = view;
    for (Dimension dimension : chosen.keySet())
      narrowing.put(dimension, weight(narrowed(dimension, chosen.get(dimension), view.sight())));
  }

  /**
   * @param query without what is chosen
   */
  static Counts count(View view, Query query, Map<Dimension, Set<String>> chosen)
      throws IOException {
    Counting counting = new Counting(view, chosen);
    Weight weight = counting.weight(query);
    for (LeafReaderContext leaf : view.getLeafContexts()) counting.add(leaf, weight);
    return new Counts(counting.total, counting.sums);
  }

  /** The query that keeps datasets with any of the values. */
  static Query narrowed(Dimension dimension, Set<String> values, Sight sight) {
    Set<String> kept = dimension == Dimension.AUDIENCE ? sight.behind(values) : values;
    return KeywordField.newSetQuery(
        dimension.field(), kept.stream().map(value -> new BytesRef(value)).toList());
  }

  private Weight weight(Query query) throws IOException {
    return view.createWeight(view.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
  }

  private void add(LeafReaderContext leaf, Weight weight) throws IOException {
    Scorer scorer = weight.scorer(leaf);
    if (scorer == null) return;
    List<Tally> tallies = tallies(leaf);
    Bits visible = leaf.reader().getLiveDocs();
    DocIdSetIterator docs = scorer.iterator();
    for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc())
      if (visible == null || visible.get(doc)) add(doc, tallies);
    for (Tally tally : tallies) tally.addTo(sums, view.sight());
  }

  /** A dataset that only one dimension's choice keeps out still counts for that dimension. */
  private void add(int doc, List<Tally> tallies) throws IOException {
    @Nullable Tally against = null;
    for (Tally tally : tallies) {
      if (tally.keeps(doc)) continue;
      if (against != null) return;
      against = tally;
    }
    if (against == null) total++;
    for (Tally tally : against == null ? tallies : List.of(against)) tally.add(doc);
  }

  private List<Tally> tallies(LeafReaderContext leaf) throws IOException {
    List<Tally> tallies = new ArrayList<>();
    for (Dimension dimension : Dimension.values()) {
      SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), dimension.field());
      tallies.add(new Tally(dimension, values, kept(leaf, dimension)));
    }
    return tallies;
  }

  private @Nullable Bits kept(LeafReaderContext leaf, Dimension dimension) throws IOException {
    Weight weight = narrowing.get(dimension);
    if (weight == null) return null;
    FixedBitSet kept = new FixedBitSet(leaf.reader().maxDoc());
    Scorer scorer = weight.scorer(leaf);
    if (scorer != null) kept.or(scorer.iterator());
    return kept;
  }

  /** The counts of one dimension in one segment, by the segment's own numbers of the values. */
  private static final class Tally {
    private final Dimension dimension;
    private final SortedSetDocValues values;
    private final @Nullable Bits kept;
    private final int[] counts;

    private Tally(Dimension dimension, SortedSetDocValues values, @Nullable Bits kept) {
      this.dimension = dimension;
      this.values = values;
      this.kept = kept;
      this.counts = new int[Math.toIntExact(values.getValueCount())];
    }

    private boolean keeps(int doc) {
      return kept == null || kept.get(doc);
    }

    private void add(int doc) throws IOException {
      if (!values.advanceExact(doc)) return;
      for (int i = 0; i < values.docValueCount(); i++) counts[(int) values.nextOrd()]++;
    }

    private void addTo(Map<Dimension, Map<String, Long>> sums, Sight sight) throws IOException {
      Map<String, Long> sum = sums.computeIfAbsent(dimension, d -> new HashMap<>());
      for (int ord = 0; ord < counts.length; ord++) {
        if (counts[ord] == 0) continue;
        long count = counts[ord];
        label(values.lookupOrd(ord).utf8ToString(), sight)
            .ifPresent(label -> sum.merge(label, count, Long::sum));
      }
    }

    private Optional<String> label(String value, Sight sight) {
      return dimension == Dimension.AUDIENCE ? sight.label(value) : Optional.of(value);
    }
  }
}
