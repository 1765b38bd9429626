package dev.touchstone.search;

import dev.touchstone.base.InvalidInput;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;

/** The last result of a page as text, so that the next page starts after it. */
final class Cursor {
  private Cursor() {}

  static String after(Order order, FieldDoc last) {
    Object value = last.fields[0] instanceof BytesRef text ? text.utf8ToString() : last.fields[0];
    String id = ((BytesRef) last.fields[1]).utf8ToString();
    return encode(order.value() + "\n" + id + "\n" + value);
  }

  /**
   * @throws InvalidInput when the text is no cursor of this order
   */
  static FieldDoc read(Order order, String cursor) {
    try {
      String[] parts = decode(cursor).split("\n", 3);
      if (parts.length == 3 && parts[0].equals(order.value())) return after(order, parts);
    } catch (IllegalArgumentException e) {
      throw malformed(e);
    }
    throw malformed(null);
  }

  private static FieldDoc after(Order order, String[] parts) {
    Object[] fields = {value(order.type(), parts[2]), new BytesRef(parts[1])};
    return new FieldDoc(Integer.MAX_VALUE, Float.NaN, fields);
  }

  private static Object value(SortField.Type type, String text) {
    return switch (type) {
      case SCORE -> Float.parseFloat(text);
      case LONG -> Long.parseLong(text);
      default -> new BytesRef(text);
    };
  }

  private static String encode(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String decode(String cursor) {
    return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
  }

  private static InvalidInput malformed(@org.jspecify.annotations.Nullable Throwable cause) {
    InvalidInput problem =
        new InvalidInput("This cursor belongs to another search. Start again without a cursor.");
    if (cause != null) problem.initCause(cause);
    return problem;
  }
}
