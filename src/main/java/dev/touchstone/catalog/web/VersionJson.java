package dev.touchstone.catalog.web;

import dev.touchstone.catalog.DataFile;
import dev.touchstone.catalog.Profile;
import dev.touchstone.catalog.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A version as programs see it; profiles have an address of their own. */
record VersionJson(
    UUID id, int number, String digest, String note, Instant publishedAt, List<FileJson> files) {
  /**
   * @param size bytes
   * @param rows null when the file is not a table, likewise columns
   */
  record FileJson(
      String path,
      long size,
      String sha256,
      String format,
      @Nullable Long rows,
      @Nullable Integer columns) {
    static FileJson of(DataFile file) {
      Profile profile = file.profile();
      return new FileJson(
          file.path(),
          file.size(),
          file.sha256(),
          file.format(),
          profile == null ? null : profile.rows(),
          profile == null ? null : profile.columns().size());
    }
  }

  static VersionJson of(Version version) {
    return new VersionJson(
        version.id(),
        version.number(),
        version.digest(),
        version.note(),
        version.publishedAt(),
        version.files().stream().map(FileJson::of).toList());
  }
}
