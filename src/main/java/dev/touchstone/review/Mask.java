package dev.touchstone.review;

import dev.touchstone.leaderboard.EntryNames;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Under which names somebody knows the entries of a benchmark. */
interface Mask extends EntryNames.StandIns {
  /** Everything as it is. */
  Mask NONE =
      new Mask() {
        @Override
        public boolean hides() {
          return false;
        }

        @Override
        public UUID submission(UUID id) {
          return id;
        }

        @Override
        public String entry(UUID namespace, String entry) {
          return entry;
        }
      };

  /** Whether owners, runs, files and times are hidden. */
  boolean hides();

  static Mask of(String key) {
    return new Blind(key);
  }

  /**
   * Pseudonyms that stay the same as long as the key does and tell nothing without it: HMAC-SHA256
   * (RFC 2104), of which a name shows 29 bits.
   */
  record Blind(String key) implements Mask {
    /** Without letters and digits that look alike. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int LENGTH = 6;

    @Override
    public boolean hides() {
      return true;
    }

    @Override
    public UUID submission(UUID id) {
      var bytes = ByteBuffer.wrap(mac("id " + id));
      // Version 8 of RFC 9562: made in a way of its own.
      var high = bytes.getLong() & ~0xF000L | 0x8000L;
      var low = bytes.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | Long.MIN_VALUE;
      return new UUID(high, low);
    }

    @Override
    public String entry(UUID namespace, String entry) {
      var bytes = mac("entry " + namespace + " " + entry);
      var name = new StringBuilder("entry ");
      for (int i = 0; i < LENGTH; i++) {
        name.append(LETTERS.charAt(Math.floorMod(bytes[i], LETTERS.length())));
      }
      return name.toString();
    }

    private byte[] mac(String text) {
      try {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("Every JDK has HMAC-SHA256", e);
      }
    }
  }
}
