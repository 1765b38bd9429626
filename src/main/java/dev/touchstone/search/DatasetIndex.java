package dev.touchstone.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NRTCachingDirectory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index on disk: a copy that can be thrown away. It is trusted only after an orderly close; in
 * every other case (new, damaged, of another schema, killed server) it asks to be rebuilt. A stale
 * copy must not answer: it could show what has become private since.
 */
final class DatasetIndex implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DatasetIndex.class);
  private static final String FOLDER = "datasets-v";
  private static final String IN_STEP = "in-step";

  /** Something read from a view of the index. */
  interface Reading<T> {
    T read(View view) throws IOException;
  }

  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;

  /** Writers take turns, so that what is read from the database last is also written last. */
  private final ReentrantLock writing = new ReentrantLock();

  private boolean inStep;
  private volatile boolean changed;

  private DatasetIndex(Directory directory, IndexWriter writer) throws IOException {
    this.directory = directory;
    this.writer = writer;
    this.searchers = new SearcherManager(writer, true, true, new Snapshots());
    this.inStep = wasInStep(writer);
    checkWhole();
    markInStep(false);
    writer.commit();
  }

  /**
   * Opens the index in a folder of its own below {@code parent}, an empty one when it cannot be
   * used.
   */
  static DatasetIndex open(Path parent) {
    try {
      Path folder = Files.createDirectories(parent.resolve(FOLDER + Fields.SCHEMA));
      removeOthers(parent, folder);
      return openOrReplace(folder);
    } catch (IOException e) {
      throw new IndexFailed(e);
    }
  }

  private static DatasetIndex openOrReplace(Path folder) throws IOException {
    try {
      return openIn(folder);
    } catch (LockObtainFailedException e) {
      throw e;
    } catch (IOException | IllegalArgumentException | IllegalStateException e) {
      LOG.warn("The search index in {} is damaged and is built anew", folder, e);
      IOUtils.rm(folder);
      return openIn(Files.createDirectories(folder));
    }
  }

  private static DatasetIndex openIn(Path folder) throws IOException {
    Directory directory = new NRTCachingDirectory(FSDirectory.open(folder), 5, 60);
    @Nullable IndexWriter writer = null;
    try {
      writer = new IndexWriter(directory, new IndexWriterConfig(Fields.analyzer()));
      return new DatasetIndex(directory, writer);
    } catch (IOException | RuntimeException e) {
      if (writer != null) writer.rollback();
      directory.close();
      throw e;
    }
  }

  private static void removeOthers(Path parent, Path kept) throws IOException {
    try (Stream<Path> folders = Files.list(parent)) {
      for (Path folder : folders.filter(f -> !f.equals(kept)).toList())
        if (folder.getFileName().toString().startsWith(FOLDER)) IOUtils.rm(folder);
    }
  }

  /** Reads every file once: a cut or changed one is noticed now, not in the middle of a search. */
  private void checkWhole() throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      for (LeafReaderContext leaf : reader.leaves()) leaf.reader().checkIntegrity();
    }
  }

  /** False when the index has to be rebuilt before it may answer. */
  boolean isInStep() {
    return inStep;
  }

  /** Replaces everything by what the feed tells. */
  void rebuild(Consumer<Consumer<Entry>> feed) {
    write(
        () -> {
          inStep = false;
          writer.deleteAll();
          feed.accept(this::put);
          inStep = true;
        });
  }

  /**
   * Brings one dataset up to date.
   *
   * @param current reads it now; empty when it is gone
   */
  void update(UUID id, Supplier<Optional<Entry>> current) {
    write(
        () -> {
          Optional<Entry> entry = current.get();
          entry.ifPresent(this::put);
          if (entry.isEmpty()) writer.deleteDocuments(Fields.id(id));
        });
  }

  /** Reads with the eyes of one viewer, and sees every change made before. */
  <T> T read(Sight sight, Reading<T> reading) {
    try {
      if (changed) refresh();
      Snapshot snapshot = (Snapshot) searchers.acquire();
      try {
        return reading.read(snapshot.view(sight));
      } finally {
        searchers.release(snapshot);
      }
    } catch (IOException e) {
      throw new IndexFailed(e);
    }
  }

  /** The datasets with the audience, whoever may see them. */
  List<UUID> withAudience(UUID audience) {
    try {
      if (changed) refresh();
      IndexSearcher all = searchers.acquire();
      try {
        return ids(all, new TermQuery(new Term(Fields.AUDIENCE, audience.toString())));
      } finally {
        searchers.release(all);
      }
    } catch (IOException e) {
      throw new IndexFailed(e);
    }
  }

  private static List<UUID> ids(IndexSearcher all, Query query) throws IOException {
    List<UUID> ids = new ArrayList<>();
    for (ScoreDoc doc : all.search(query, 100).scoreDocs)
      ids.add(UUID.fromString(all.storedFields().document(doc.doc).get(Fields.ID)));
    return ids;
  }

  @Override
  public void close() throws IOException {
    writing.lock();
    try {
      markInStep(inStep);
      writer.commit();
      IOUtils.close(searchers, writer, directory);
    } finally {
      writing.unlock();
    }
  }

  private interface Writing {
    void write() throws IOException;
  }

  private void write(Writing change) {
    writing.lock();
    try {
      change.write();
      changed = true;
    } catch (IOException e) {
      inStep = false;
      throw new IndexFailed(e);
    } catch (RuntimeException e) {
      inStep = false;
      throw e;
    } finally {
      writing.unlock();
    }
  }

  /** Done by the first who reads, not by who writes: an import of thousands pays for it once. */
  private void refresh() throws IOException {
    writing.lock();
    try {
      changed = false;
      searchers.maybeRefreshBlocking();
    } finally {
      writing.unlock();
    }
  }

  private void put(Entry entry) {
    try {
      writer.updateDocument(Fields.id(entry.id()), Fields.document(entry));
    } catch (IOException e) {
      throw new IndexFailed(e);
    }
  }

  private void markInStep(boolean value) {
    writer.setLiveCommitData(Map.of(IN_STEP, Boolean.toString(value)).entrySet());
  }

  private static boolean wasInStep(IndexWriter writer) {
    Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
    return data != null
        && StreamSupport.stream(data.spliterator(), false)
            .anyMatch(e -> e.getKey().equals(IN_STEP) && e.getValue().equals("true"));
  }

  private static final class Snapshots extends SearcherFactory {
    @Override
    public Snapshot newSearcher(IndexReader reader, @Nullable IndexReader previous) {
      return new Snapshot((DirectoryReader) reader);
    }
  }
}
