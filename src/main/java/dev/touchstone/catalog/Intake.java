package dev.touchstone.catalog;

import dev.touchstone.storage.Blob;
import dev.touchstone.storage.Blobs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns stored bytes into a file of a version: checks, converts to UTF-8 and measures tables. */
@Component
class Intake {
  /**
   * @param sheet how to read the table again, null when it is none
   * @param remark what was done to the bytes, null when nothing
   */
  record Taken(DataFile file, @Nullable Sheet sheet, @Nullable String remark) {}

  private final Tables tables;
  private final Blobs blobs;

  Intake(Tables tables, Blobs blobs) {
    this.tables = tables;
    this.blobs = blobs;
  }

  /**
   * @throws BrokenTable when the file is named like a table but is none
   */
  Taken take(NewFile file) {
    Optional<Found> found = tables.inspect(blobs.path(file.blob().sha256()), file.path());
    return found.map(table -> table(file, table)).orElseGet(() -> other(file));
  }

  private Taken table(NewFile file, Found found) {
    boolean plain = found.encoding() == TextEncoding.UTF_8;
    Blob blob = plain ? file.blob() : converted(file.blob(), found.encoding());
    Profile profile = tables.profile(blobs.path(blob.sha256()), found.sheet());
    String format = found.sheet().format().word();
    DataFile made = new DataFile(file.path(), blob.size(), blob.sha256(), format, profile);
    return new Taken(made, found.sheet(), plain ? null : remark(file, found.encoding()));
  }

  private static String remark(NewFile file, TextEncoding encoding) {
    return file.path() + " was converted from " + encoding.label() + " to UTF-8.";
  }

  private Blob converted(Blob blob, TextEncoding encoding) {
    try {
      Path utf8 = Files.createTempFile("touchstone", ".utf8");
      try {
        encoding.convert(blobs.path(blob.sha256()), utf8);
        return blobs.put(utf8);
      } finally {
        Files.delete(utf8);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Taken other(NewFile file) {
    Blob blob = file.blob();
    String name = file.path().substring(file.path().lastIndexOf('/') + 1);
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    boolean known = name.contains(".") && ending.matches("[a-z0-9]{1,16}");
    String format = known ? ending : "file";
    return new Taken(
        new DataFile(file.path(), blob.size(), blob.sha256(), format, null), null, null);
  }
}
