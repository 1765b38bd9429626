package dev.touchstone.catalog.ui;

import dev.touchstone.base.ui.Figures;
import dev.touchstone.catalog.Column;
import dev.touchstone.catalog.DataFile;
import dev.touchstone.catalog.Profile;
import dev.touchstone.catalog.Version;
import java.util.List;
import java.util.Optional;

/** What changed from one version to the next, seen in the first table of each. */
final class VersionChange {
  private VersionChange() {}

  /** “2 rows fewer, columns equal”; files are compared when one has no table. */
  static String words(Version before, Version after) {
    Optional<Profile> was = before.table().map(DataFile::profile);
    Optional<Profile> is = after.table().map(DataFile::profile);
    if (was.isEmpty() || is.isEmpty()) return "Files differ from version " + before.number();
    return rows(is.get().rows() - was.get().rows()) + ", " + columns(was.get(), is.get());
  }

  private static String rows(long more) {
    if (more == 0) return "Equally many rows";
    return Figures.count(Math.abs(more), "row", "rows") + (more > 0 ? " more" : " fewer");
  }

  private static String columns(Profile was, Profile is) {
    return names(was).equals(names(is)) ? "columns equal" : "columns differ";
  }

  private static List<String> names(Profile profile) {
    return profile.columns().stream().map(Column::name).toList();
  }
}
