package dev.touchstone.leaderboard;

import dev.touchstone.leaderboard.score.ItemValues;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * What each hidden row contributed to a score, as a compact blob: deflated; a form number, the word
 * for the values, their direction, how many they are and the values as 64-bit numbers, in the order
 * of the reference. A row is never in a table of its own.
 */
final class ItemFile {
  private static final int FORM = 1;

  private ItemFile() {}

  static InputStream of(ItemValues values) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
      out.writeByte(FORM);
      out.writeUTF(values.what());
      out.writeBoolean(values.higherIsBetter());
      out.writeInt(values.values().length);
      for (var value : values.values()) out.writeDouble(value);
    } catch (IOException e) {
      throw new UncheckedIOException("Memory took no bytes", e);
    }
    return new ByteArrayInputStream(bytes.toByteArray());
  }

  static ItemValues read(InputStream file) {
    try (var in = new DataInputStream(new InflaterInputStream(file))) {
      if (in.readByte() != FORM) throw new IOException("Another form of item scores");
      var what = in.readUTF();
      var higherIsBetter = in.readBoolean();
      var values = new double[in.readInt()];
      for (int i = 0; i < values.length; i++) values[i] = in.readDouble();
      return new ItemValues(what, higherIsBetter, values);
    } catch (IOException e) {
      throw new UncheckedIOException("The item scores cannot be read", e);
    }
  }
}
