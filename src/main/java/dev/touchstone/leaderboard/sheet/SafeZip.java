package dev.touchstone.leaderboard.sheet;

import dev.touchstone.base.InvalidInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * An archive from outside. Names that lead out of it, names that occur twice, encrypted entries and
 * entries that unpack to more than a bound are refused; nothing is ever written under a name that
 * the archive gives.
 */
final class SafeZip implements AutoCloseable {
  static final long MOST_BYTES = 500_000_000;
  private static final int MOST_ENTRIES = 5_000;
  private static final int MOST_TEXT = 1_000_000;

  private final ZipFile zip;
  private final Map<String, ZipEntry> entries = new LinkedHashMap<>();
  private long unpacked;

  private SafeZip(ZipFile zip) {
    this.zip = zip;
  }

  /**
   * @throws InvalidInput if it is no archive, or not one to be trusted
   */
  static SafeZip open(Path file) {
    try {
      return new SafeZip(new ZipFile(file.toFile(), StandardCharsets.UTF_8)).listed();
    } catch (ZipException faulty) {
      throw refused(String.valueOf(faulty.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException("The archive cannot be read", e);
    }
  }

  List<String> names() {
    return List.copyOf(entries.keySet());
  }

  /** The name as it stands in the archive, or with the folder that holds everything before it. */
  Optional<String> find(String name) {
    var wanted = name.strip().replaceFirst("^\\./", "");
    return names().stream().filter(n -> n.equals(wanted) || n.endsWith("/" + wanted)).findFirst();
  }

  /**
   * @throws InvalidInput if the text is longer than a million characters
   */
  String text(String name) {
    try (var in = in(name)) {
      var bytes = in.readNBytes(MOST_TEXT + 1);
      if (bytes.length > MOST_TEXT) throw new InvalidInput("“%s” is too long.".formatted(name));
      count(bytes.length);
      return new String(bytes, StandardCharsets.UTF_8).replace("\u0000", "");
    } catch (IOException e) {
      throw broken(name, e);
    }
  }

  /**
   * @param to a file of our own naming
   */
  Path unpack(String name, Path to) {
    try (var in = in(name);
        var out = Files.newOutputStream(to)) {
      var buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        count(read);
        out.write(buffer, 0, read);
      }
      return to;
    } catch (IOException e) {
      throw broken(name, e);
    }
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      throw new UncheckedIOException("The archive cannot be closed", e);
    }
  }

  private SafeZip listed() {
    try {
      if (zip.size() > MOST_ENTRIES) throw refused("it has more than 5,000 entries");
      zip.stream().filter(entry -> !entry.isDirectory()).forEach(this::admit);
      return this;
    } catch (InvalidInput notToBeTrusted) {
      close();
      throw notToBeTrusted;
    }
  }

  private void admit(ZipEntry entry) {
    var name = entry.getName();
    if (leadsOut(name)) throw refused("the name “%s” leads out of it".formatted(shown(name)));
    if (entries.putIfAbsent(name, entry) != null) {
      throw refused("it has “%s” twice".formatted(shown(name)));
    }
  }

  private static boolean leadsOut(String name) {
    return name.isEmpty()
        || name.startsWith("/")
        || name.contains("\\")
        || name.indexOf('\0') >= 0
        || name.matches("[A-Za-z]:.*")
        || List.of(name.split("/")).contains("..");
  }

  private InputStream in(String name) throws IOException {
    @Nullable InputStream in = zip.getInputStream(entries.get(name));
    if (in == null) throw refused("“%s” is missing".formatted(shown(name)));
    return in;
  }

  private void count(int bytes) {
    unpacked += bytes;
    if (unpacked > MOST_BYTES) {
      throw refused("it unpacks to more than %,d MB".formatted(MOST_BYTES / 1_000_000));
    }
  }

  private static InvalidInput broken(String name, IOException cause) {
    return refused("“%s” cannot be unpacked: %s".formatted(shown(name), cause.getMessage()));
  }

  private static InvalidInput refused(String why) {
    var words = why.contains("encrypt") ? "it is encrypted; send it without a password" : why;
    return new InvalidInput("The archive was not taken: %s. Nothing was kept.".formatted(words));
  }

  private static String shown(String name) {
    var plain = name.replaceAll("\\p{Cntrl}", "?");
    return plain.length() > 80 ? plain.substring(0, 80) + "…" : plain;
  }
}
