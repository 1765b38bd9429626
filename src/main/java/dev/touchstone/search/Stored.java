package dev.touchstone.search;

import dev.touchstone.base.Address;
import dev.touchstone.search.Hit.Reasons;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;
import org.jspecify.annotations.Nullable;

/** Reads a kept document back as a result. */
final class Stored {
  private static final int SHOWN_COLUMNS = 3;
  private static final int SHOWN_TAGS = 3;

  private Stored() {}

  static Address address(Document document) {
    return Address.parse(document.get(Fields.ADDRESS));
  }

  static Hit hit(Document document, Marking marking) {
    Marked title = marking.mark(document.get(Fields.TITLE));
    Marked excerpt = marking.excerpt(document.get(Fields.DESCRIPTION));
    return new Hit(
        UUID.fromString(document.get(Fields.ID)),
        address(document),
        title,
        excerpt,
        reasons(document, marking, title, excerpt),
        values(document, Dimension.TAG),
        String.join("", values(document, Dimension.LICENCE)),
        values(document, Dimension.FORMAT),
        first(values(document, Dimension.TASK)),
        number(document, Fields.BY_ROWS),
        (int) number(document, Fields.COLUMN_COUNT),
        number(document, Fields.BY_SIZE),
        Instant.ofEpochMilli(number(document, Fields.BY_UPDATE)),
        UUID.fromString(document.get(Fields.AUDIENCE)));
  }

  private static Reasons reasons(Document document, Marking marking, Marked title, Marked excerpt) {
    List<String> places = new ArrayList<>();
    if (title.matches()) places.add("title");
    if (marking.mark(document.get(Fields.ADDRESS)).matches()) places.add("name");
    if (excerpt.matches()) places.add("description");
    List<Marked> columns = matching(document.getValues(Fields.COLUMNS), marking).toList();
    return new Reasons(
        places,
        matching(document.getValues(Fields.TAGS), marking).limit(SHOWN_TAGS).toList(),
        columns.stream().limit(SHOWN_COLUMNS).toList(),
        Math.max(0, columns.size() - SHOWN_COLUMNS));
  }

  private static Stream<Marked> matching(String[] texts, Marking marking) {
    return Stream.of(texts).map(marking::mark).filter(Marked::matches);
  }

  private static List<String> values(Document document, Dimension dimension) {
    return List.of(document.getValues(dimension.field()));
  }

  private static @Nullable String first(List<String> values) {
    return values.isEmpty() ? null : values.getFirst();
  }

  private static long number(Document document, String field) {
    IndexableField kept = document.getField(field);
    return kept.numericValue().longValue();
  }
}
