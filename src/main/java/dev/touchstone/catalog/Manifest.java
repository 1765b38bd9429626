package dev.touchstone.catalog;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.stream.Collectors;

/**
 * The list of a version's files as a text: one line per file, in the order of the paths' UTF-16
 * code units, each line {@code <sha256> <size> <path>} with single spaces, the size in decimal
 * bytes, ended by a line feed; in UTF-8. Its SHA-256 is the version's digest.
 */
final class Manifest {
  private Manifest() {}

  static String text(Collection<DataFile> files) {
    return files.stream()
        .sorted(Comparator.comparing(DataFile::path))
        .map(file -> file.sha256() + " " + file.size() + " " + file.path() + "\n")
        .collect(Collectors.joining());
  }

  /** 64 lower-case hexadecimal digits. */
  static String digest(Collection<DataFile> files) {
    try {
      byte[] text = text(files).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
