package dev.touchstone.base;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes UUIDv7 ids (RFC 9562): time first, then a count, so that the order of ids is the order in
 * which this server made them.
 */
public final class Ids {
  private static final SecureRandom RANDOM = new SecureRandom();

  /** The tick of the last id: milliseconds, then 12 bits that count within one. */
  private static final AtomicLong LAST = new AtomicLong();

  private Ids() {}

  public static UUID next() {
    long now = System.currentTimeMillis() << 12;
    return at(LAST.updateAndGet(last -> Math.max(last + 1, now)));
  }

  /**
   * @param tick 48 bits of milliseconds since the epoch, then 12 bits that count (RFC 9562, 6.2,
   *     method 1)
   */
  static UUID at(long tick) {
    long high = (tick >>> 12 << 16) | 0x7000L | (tick & 0xFFF);
    long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}
