package dev.touchstone.run.ui;

/** Digests as people compare them: the first and the last digits. */
final class Digests {

  private Digests() {}

  static String brief(String digest) {
    return digest.length() <= 12
        ? digest
        : digest.substring(0, 4) + "…" + digest.substring(digest.length() - 4);
  }
}
