package dev.touchstone.search;

import java.util.Locale;
import java.util.stream.Stream;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/** How results are sorted. Every order ends with the id, so that it is total. */
public enum Order {
  BEST("Best match", SortField.FIELD_SCORE),
  NEWEST("Newest", new SortField(Fields.BY_UPDATE, SortField.Type.LONG, true)),
  NAME("Name", new SortField(Fields.BY_NAME, SortField.Type.STRING)),
  ROWS("Most rows", new SortField(Fields.BY_ROWS, SortField.Type.LONG, true)),
  SIZE("Largest", new SortField(Fields.BY_SIZE, SortField.Type.LONG, true));

  private final String label;
  private final SortField first;

  Order(String label, SortField first) {
    this.label = label;
    this.first = first;
  }

  public String label() {
    return label;
  }

  /** The word in addresses of pages and in the HTTP interface. */
  public String value() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** {@link #BEST} for anything unknown. */
  public static Order of(String value) {
    return Stream.of(values()).filter(o -> o.value().equals(value)).findFirst().orElse(BEST);
  }

  Sort sort() {
    return new Sort(first, new SortField(Fields.BY_ID, SortField.Type.STRING));
  }

  SortField.Type type() {
    return first.getType();
  }
}
