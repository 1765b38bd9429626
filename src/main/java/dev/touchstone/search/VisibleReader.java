package dev.touchstone.search;

import java.io.IOException;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.LongBitSet;
import org.jspecify.annotations.Nullable;

/**
 * The index as one viewer sees it: what they may not read counts as deleted. Filtering here, below
 * every query, facet, suggestion and count, means that none of them can forget to.
 */
final class VisibleReader extends FilterDirectoryReader {
  private final Set<String> readers;

  /**
   * @param readers values of the reader field that open a dataset
   */
  VisibleReader(DirectoryReader all, Set<String> readers) throws IOException {
    super(all, new Hiding(readers));
    this.readers = readers;
  }

  @Override
  protected DirectoryReader doWrapDirectoryReader(DirectoryReader all) throws IOException {
    return new VisibleReader(all, readers);
  }

  /** None: no cache may mistake this for the whole index. */
  @Override
  public @Nullable CacheHelper getReaderCacheHelper() {
    return null;
  }

  private static final class Hiding extends SubReaderWrapper {
    private final Set<String> readers;

    private Hiding(Set<String> readers) {
      this.readers = readers;
    }

    @Override
    public LeafReader wrap(LeafReader leaf) {
      try {
        return new Leaf(leaf, visible(leaf));
      } catch (IOException e) {
        throw new IndexFailed(e);
      }
    }

    private FixedBitSet visible(LeafReader leaf) throws IOException {
      SortedSetDocValues values = DocValues.getSortedSet(leaf, Fields.READER);
      LongBitSet opening = opening(values);
      FixedBitSet visible = new FixedBitSet(leaf.maxDoc());
      Bits live = leaf.getLiveDocs();
      for (int doc = values.nextDoc(); doc < leaf.maxDoc(); doc = values.nextDoc())
        if ((live == null || live.get(doc)) && anyOf(values, opening)) visible.set(doc);
      return visible;
    }

    private LongBitSet opening(SortedSetDocValues values) throws IOException {
      LongBitSet opening = new LongBitSet(Math.max(1, values.getValueCount()));
      for (String reader : readers) {
        long ord = values.lookupTerm(new BytesRef(reader));
        if (ord >= 0) opening.set(ord);
      }
      return opening;
    }

    private static boolean anyOf(SortedSetDocValues values, LongBitSet opening) throws IOException {
      for (int i = 0; i < values.docValueCount(); i++)
        if (opening.get(values.nextOrd())) return true;
      return false;
    }
  }

  private static final class Leaf extends FilterLeafReader {
    private final FixedBitSet visible;
    private final int count;

    private Leaf(LeafReader all, FixedBitSet visible) {
      super(all);
      this.visible = visible;
      this.count = visible.cardinality();
    }

    @Override
    public Bits getLiveDocs() {
      return visible;
    }

    @Override
    public int numDocs() {
      return count;
    }

    /** Lucene's caches keep matches regardless of what is deleted, so they may be shared. */
    @Override
    public CacheHelper getCoreCacheHelper() {
      return in.getCoreCacheHelper();
    }

    @Override
    public @Nullable CacheHelper getReaderCacheHelper() {
      return null;
    }
  }
}
