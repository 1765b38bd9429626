package dev.touchstone.run;

import dev.touchstone.base.InvalidInput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ended: the values of the last row by which rows are sorted, as text.
 *
 * @param query what the search was, so that a token is not taken for another
 */
record SearchToken(int query, List<@Nullable String> values) {
  private static final int ENDING = 0x5453;

  /** Tells searches apart; the same for the same one after a restart and on another server. */
  static int mark(UUID viewer, RunScope scope, RunQuery query) {
    return List.of(
            viewer,
            new TreeSet<>(scope.experiments()),
            scope.lifecycle(),
            scope.withArchived(),
            query.filter(),
            query.order())
        .toString()
        .hashCode();
  }

  String text() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(query);
      for (String value : values) {
        out.writeBoolean(value != null);
        if (value != null) out.writeUTF(value);
      }
      out.writeShort(ENDING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
  }

  /**
   * @param values how many there are
   * @throws InvalidInput if no page of this search gave the text
   */
  static SearchToken read(String text, int query, int values) {
    try (DataInputStream in =
        new DataInputStream(new ByteArrayInputStream(Base64.getUrlDecoder().decode(text)))) {
      if (in.readInt() != query) throw madeUp();
      List<@Nullable String> read = new ArrayList<>();
      for (int i = 0; i < values; i++) read.add(in.readBoolean() ? in.readUTF() : null);
      if (in.readShort() != ENDING || in.read() >= 0) throw madeUp();
      return new SearchToken(query, read);
    } catch (IOException | IllegalArgumentException e) {
      throw madeUp();
    }
  }

  static InvalidInput madeUp() {
    return new InvalidInput("The page token is not one that a page of this search gave.");
  }
}
