package dev.touchstone.search;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/** The one list of all indexed fields, and the way from an entry to a document and back. */
final class Fields {
  /** Part of the folder's name: raise it whenever a field or an analyzer changes. */
  static final int SCHEMA = 1;

  static final String ID = "id";

  // Text that is asked for by stem, with a weight each.
  static final String TITLE = "title";
  static final String NAME = "name";
  static final String TAGS = "tags";
  static final String COLUMNS = "columns";
  static final String DESCRIPTION = "description";

  /** Every word as it is written: phrases and spelling. */
  static final String WORD = "word";

  /** Every beginning of a word of title, name, tags and columns: words not typed to the end. */
  static final String START = "start";

  /** Title, name and address as a whole. */
  static final String LABEL = "label";

  /** Who may read it: {@link #EVERYONE} or what {@link Sight#reader} makes. */
  static final String READER = "reader";

  static final String EVERYONE = "everyone";

  // Values to sort by.
  static final String BY_ID = "by-id";
  static final String BY_NAME = "by-name";
  static final String BY_UPDATE = "by-update";
  static final String BY_ROWS = "by-rows";
  static final String BY_SIZE = "by-size";

  /** Id of the audience, to find what a changed audience concerns. */
  static final String AUDIENCE = "audience";

  static final String ADDRESS = "address";
  static final String COLUMN_COUNT = "column-count";

  private static final int LONGEST_TEXT = 20_000;
  private static final int MOST_COLUMNS = 2_000;
  private static final int LONGEST_VALUE = 120;

  private Fields() {}

  static Analyzer analyzer() {
    return new PerFieldAnalyzerWrapper(
        Words.STEMS_KEPT, Map.of(WORD, Words.EXACT_KEPT, START, Words.STARTS_KEPT));
  }

  static Term id(UUID id) {
    return new Term(ID, id.toString());
  }

  static Document document(Entry entry) {
    Document document = new Document();
    addIdentity(document, entry);
    addText(document, entry);
    addValues(document, entry);
    addReaders(document, entry);
    return document;
  }

  private static void addIdentity(Document document, Entry entry) {
    document.add(new StringField(ID, entry.id().toString(), Store.YES));
    document.add(new StoredField(ADDRESS, entry.address().toString()));
    document.add(new SortedDocValuesField(BY_ID, new BytesRef(entry.id().toString())));
    Stream.of(entry.title(), entry.address().name(), entry.address().toString())
        .map(Words::label)
        .distinct()
        .forEach(label -> document.add(new StringField(LABEL, cut(label, 500), Store.NO)));
  }

  private static void addText(Document document, Entry entry) {
    addText(document, TITLE, entry.title(), true);
    addText(document, NAME, entry.address().toString(), true);
    entry.tags().forEach(tag -> addText(document, TAGS, tag, true));
    entry.columns().stream()
        .limit(MOST_COLUMNS)
        .forEach(column -> addText(document, COLUMNS, column, true));
    addText(document, DESCRIPTION, entry.description(), false);
  }

  private static void addText(Document document, String field, String text, boolean completed) {
    String kept = cut(text, LONGEST_TEXT);
    document.add(new TextField(field, kept, field.equals(NAME) ? Store.NO : Store.YES));
    document.add(new TextField(WORD, kept, Store.NO));
    if (completed) document.add(new TextField(START, kept, Store.NO));
  }

  private static void addValues(Document document, Entry entry) {
    String title = entry.title().toLowerCase(Locale.ROOT);
    document.add(new SortedDocValuesField(BY_NAME, new BytesRef(cut(title, 200))));
    addNumber(document, BY_UPDATE, entry.updatedAt().toEpochMilli());
    addNumber(document, BY_ROWS, entry.rows());
    addNumber(document, BY_SIZE, entry.bytes());
    document.add(new StoredField(COLUMN_COUNT, entry.columns().size()));
    for (Dimension dimension : Dimension.values())
      dimension.values(entry).forEach(value -> addFacet(document, dimension, value));
  }

  private static void addNumber(Document document, String field, long value) {
    document.add(new NumericDocValuesField(field, value));
    document.add(new StoredField(field, value));
  }

  private static void addFacet(Document document, Dimension dimension, String value) {
    if (!value.isBlank())
      document.add(new KeywordField(dimension.field(), value(value), Store.YES));
  }

  private static void addReaders(Document document, Entry entry) {
    document.add(new StringField(AUDIENCE, entry.audience().toString(), Store.YES));
    if (entry.everyone()) document.add(new KeywordField(READER, EVERYONE, Store.YES));
    for (UUID reader : entry.readers())
      document.add(new KeywordField(READER, Sight.reader(reader, entry.owner()), Store.YES));
  }

  /** The form in which a value of a facet is kept, shown and chosen. */
  static String value(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST_VALUE ? line : cut(line, LONGEST_VALUE - 1).strip() + "…";
  }

  private static String cut(String text, int length) {
    if (text.length() <= length) return text;
    return text.substring(
        0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
  }
}
