package dev.touchstone.leaderboard.score;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Reads a prediction file on all processors as far as there is nothing to report. Blocks of lines
 * are read by any thread and then taken in their order. The first in which anything is amiss, be it
 * an id that came before, is not taken; from there on the file is left to be read record by record,
 * so that what is reported does not depend on how the file was divided.
 */
final class QuickPass {
  private static final int BLOCKS_AT_ONCE = 4;

  private final SeenRows seen;
  private final Findings findings;
  private final List<PlainBlock> blocks;
  private long rows;

  /**
   * @param expectedRows of the test set: few are read by one thread
   */
  QuickPass(SeenRows seen, Findings findings, Supplier<PlainBlock> block, int expectedRows) {
    this.seen = seen;
    this.findings = findings;
    var portions = Portions.of(expectedRows);
    var most = portions == 1 ? 1 : BLOCKS_AT_ONCE * portions;
    blocks = Stream.generate(block).limit(most).toList();
  }

  /** How many lines were read here, each of them a record. */
  long rows() {
    return rows;
  }

  /**
   * Reads on behind the header.
   *
   * @return what is left
   */
  RecordReader read(RecordReader header) throws IOException {
    var source = new LineSource(header.rest());
    var left = List.<PlainBlock>of();
    while (left.isEmpty() && source.more()) {
      var read = read(source);
      left = read.subList(taken(read), read.size());
    }
    return header.after(rows, rest(left, source));
  }

  /** All blocks anew, in the order of the file. */
  private List<PlainBlock> read(LineSource source) throws IOException {
    try {
      Portions.each(blocks.size(), b -> read(blocks.get(b), source));
    } catch (UncheckedIOException unreadable) {
      throw unreadable.getCause();
    }
    return blocks.stream().sorted(Comparator.comparingInt(PlainBlock::number)).toList();
  }

  private static void read(PlainBlock block, LineSource source) {
    try {
      block.read(source);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** How many of these are taken, before the first that is not. */
  private int taken(List<PlainBlock> read) {
    var taken = 0;
    while (taken < read.size() && take(read.get(taken))) taken++;
    return taken;
  }

  private boolean take(PlainBlock block) {
    if (!block.plain() || !seen.claim(block.rows(), block.count())) return false;
    rows += block.count();
    findings.addNotices(block.findings());
    return true;
  }

  private static InputStream rest(List<PlainBlock> left, LineSource source) {
    var parts = Stream.concat(left.stream().map(PlainBlock::bytes), Stream.of(source.rest()));
    return new SequenceInputStream(Collections.enumeration(parts.toList()));
  }
}
