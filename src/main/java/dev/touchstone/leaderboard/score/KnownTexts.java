package dev.touchstone.leaderboard.score;

import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * A list of texts, held as UTF-8 one after the other, in which a text is found by its bytes: by the
 * number they spell where all are whole numbers near each other ({@link WholeNumbers}), else by
 * open addressing over a hash. Of equal texts the first is found.
 */
final class KnownTexts extends AbstractList<String> implements RandomAccess {
  private static final long MIX = 0x9E37_79B9_7F4A_7C15L;

  private final byte[] bytes;

  /** Text i is from {@code ends[i]} to {@code ends[i + 1]}. */
  private final int[] ends;

  /** The upper half of a text's hash, and its place plus 1; 0 where no text is. */
  private final long[] table;

  private final @Nullable WholeNumbers numbers;

  /** The first that is equal to one before it; -1 if there is none. */
  private final int repeated;

  private KnownTexts(byte[] bytes, int[] ends) {
    this.bytes = bytes;
    this.ends = ends;
    numbers = WholeNumbers.of(bytes, ends);
    table = new long[numbers != null ? 0 : Integer.highestOneBit(Math.max(4, size())) << 2];
    var again = -1;
    for (int i = 0; i < size() && numbers == null; i++) if (!put(i) && again < 0) again = i;
    repeated = again;
  }

  /** The texts themselves if they are already held like this. */
  static KnownTexts of(List<String> texts) {
    if (texts instanceof KnownTexts held) return held;
    var gathered = new Gathered();
    texts.forEach(gathered::add);
    return gathered.texts();
  }

  @Override
  public String get(int index) {
    Objects.checkIndex(index, size());
    return new String(bytes, ends[index], ends[index + 1] - ends[index], StandardCharsets.UTF_8);
  }

  @Override
  public int size() {
    return ends.length - 1;
  }

  /** A text that is here more than once, if there is one. */
  Optional<String> repeated() {
    return repeated < 0 ? Optional.empty() : Optional.of(get(repeated));
  }

  /** The place of a text, or -1. */
  int find(String text) {
    var utf8 = text.getBytes(StandardCharsets.UTF_8);
    return find(Arrays.copyOf(utf8, utf8.length + Octets.SLACK), 0, utf8.length, 0);
  }

  /**
   * The place of the text with these bytes, or -1.
   *
   * @param in has {@link Octets#SLACK} bytes behind the end
   * @param guess the place to look at first
   */
  int find(byte[] in, int from, int to, int guess) {
    if (guess < size() && same(guess, in, from, to)) return guess;
    return numbers != null ? numbers.place(in, from, to) : place(hash(in, from, to), in, from, to);
  }

  private int place(long hash, byte[] in, int from, int to) {
    for (int slot = slot(hash); table[slot] != 0; slot = slot + 1 & table.length - 1) {
      if (isAt(slot, hash, in, from, to)) return (int) table[slot] - 1;
    }
    return -1;
  }

  /** Whether it is the first of its kind; only such a text is in the table. */
  private boolean put(int text) {
    var hash = hash(bytes, ends[text], ends[text + 1]);
    var slot = slot(hash);
    for (; table[slot] != 0; slot = slot + 1 & table.length - 1) {
      if (isAt(slot, hash, bytes, ends[text], ends[text + 1])) return false;
    }
    table[slot] = hash & -1L << 32 | text + 1;
    return true;
  }

  private boolean isAt(int slot, long hash, byte[] in, int from, int to) {
    return (table[slot] ^ hash) >>> 32 == 0 && same((int) table[slot] - 1, in, from, to);
  }

  private int slot(long hash) {
    return (int) hash & table.length - 1;
  }

  private boolean same(int text, byte[] in, int from, int to) {
    var start = ends[text];
    var length = to - from;
    if (ends[text + 1] - start != length) return false;
    if (length <= Long.BYTES)
      return Octets.sameFront(Octets.at(bytes, start), Octets.at(in, from), length);
    for (int i = 0; i < length; i += Long.BYTES) {
      if (Octets.at(bytes, start + i, length - i) != Octets.at(in, from + i, length - i))
        return false;
    }
    return true;
  }

  private static long hash(byte[] in, int from, int to) {
    long hash = to - from;
    for (int i = from; i < to; i += Long.BYTES) {
      hash = (hash ^ Octets.at(in, i, to - i)) * MIX;
      hash ^= hash >>> 29;
    }
    return hash * MIX ^ hash >>> 32;
  }

  /**
   * Looks up many texts at once, so that what each waits for from memory is under way together.
   * First the one behind the last one is tried, since most files are in the order of these.
   */
  final class Search {
    private final int[] from;
    private final int[] to;
    private final long[] hashes;
    private final int[] places;
    private byte[] in = {};
    private int guess;
    private int count;

    /** How many were found where they were expected. */
    private int inOrder;

    /** Of no use but that the loads it depends on cannot be left out. */
    private int touched;

    /**
     * @param most how many at once
     */
    Search(int most) {
      from = new int[most];
      to = new int[most];
      hashes = new long[most];
      places = new int[most];
    }

    /** Says where the next text may be. */
    void expect(int place) {
      guess = place;
    }

    /** Begins with texts in these bytes. */
    void begin(byte[] in) {
      this.in = in;
      count = 0;
      inOrder = 0;
    }

    void add(int from, int to) {
      if (inOrder == count && guess < size() && same(guess, in, from, to)) {
        places[count] = guess++;
        inOrder++;
      } else {
        this.from[count] = from;
        this.to[count] = to;
      }
      count++;
    }

    /** Looks up those that were not in order; false if one is not here. */
    boolean findRest() {
      if (inOrder == count) return true;
      if (numbers == null) look();
      var least = 0;
      for (int k = inOrder; k < count; k++) {
        places[k] =
            numbers == null
                ? place(hashes[k], in, from[k], to[k])
                : numbers.place(in, from[k], to[k]);
        least = Math.min(least, places[k]);
      }
      guess = places[count - 1] + 1;
      return least == 0;
    }

    /** The place of each text. */
    int[] places() {
      return places;
    }

    /** Three loads, each of which needs the one before, but not those of other texts. */
    private void look() {
      for (int k = inOrder; k < count; k++) {
        hashes[k] = hash(in, from[k], to[k]);
        places[k] = (int) table[slot(hashes[k])];
      }
      for (int k = inOrder; k < count; k++) places[k] = ends[Math.max(0, places[k] - 1)];
      for (int k = inOrder; k < count; k++) touched += bytes[places[k]];
    }
  }

  /** KnownTexts on their way into a list. */
  static final class Gathered {
    private byte[] bytes = new byte[1 << 10];
    private int[] ends = new int[1 << 6];
    private int count;

    void add(String text) {
      var utf8 = text.getBytes(StandardCharsets.UTF_8);
      add(utf8, 0, utf8.length);
    }

    void add(byte[] from, int start, int end) {
      var length = end - start;
      var at = ends[count];
      if (bytes.length - Octets.SLACK - at < length)
        bytes = Arrays.copyOf(bytes, room(at + length));
      if (count + 2 > ends.length) ends = Arrays.copyOf(ends, 2 * ends.length);
      System.arraycopy(from, start, bytes, at, length);
      ends[++count] = at + length;
    }

    KnownTexts texts() {
      return new KnownTexts(bytes, Arrays.copyOf(ends, count + 1));
    }

    private static int room(int needed) {
      return Math.toIntExact(
          Math.min(2L * needed + Octets.SLACK, Integer.MAX_VALUE - Octets.SLACK));
    }
  }
}
