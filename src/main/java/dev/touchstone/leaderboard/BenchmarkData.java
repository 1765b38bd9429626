package dev.touchstone.leaderboard;

import dev.touchstone.access.Access;
import dev.touchstone.account.Namespaces;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.base.Forbidden;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.catalog.DataFile;
import dev.touchstone.catalog.Dataset;
import dev.touchstone.catalog.Datasets;
import dev.touchstone.catalog.NewDataset;
import dev.touchstone.catalog.NewFile;
import dev.touchstone.catalog.TableFormat;
import dev.touchstone.catalog.Version;
import dev.touchstone.storage.Blobs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Takes a benchmark's table from the catalog and gives its data back to it. */
@Component
class BenchmarkData {
  private static final EnumSet<TableFormat> TEXT = EnumSet.of(TableFormat.CSV, TableFormat.TSV);

  private final Datasets datasets;
  private final Blobs blobs;
  private final Access access;
  private final Namespaces namespaces;

  BenchmarkData(Datasets datasets, Blobs blobs, Access access, Namespaces namespaces) {
    this.namespaces = namespaces;
    this.datasets = datasets;
    this.blobs = blobs;
    this.access = access;
  }

  /**
   * The dataset a benchmark is to be made from.
   *
   * @throws Forbidden if it is not for everyone and not the viewer's to share
   */
  Dataset source(Viewer viewer, NewBenchmark wanted) {
    var source = datasets.ofVersion(viewer, wanted.sourceVersionId());
    var shared = access.readers(source.audience()).everyone();
    if (!shared && !access.mayWrite(viewer, source.namespaceId())) {
      throw new Forbidden(
          "Only members of %s may make a benchmark from it, as its rows would be published."
              .formatted(source.address().namespace()));
    }
    return source;
  }

  SourceTable table(Viewer viewer, NewBenchmark wanted) {
    var version = datasets.versionById(viewer, wanted.sourceVersionId());
    var path = wanted.file() == null ? only(tables(version)) : named(wanted.file(), version);
    return SourceTable.of(path, () -> datasets.open(viewer, version.id(), path));
  }

  /** The files of a version that a benchmark can be made from. */
  static List<String> tables(Version version) {
    return version.files().stream().map(DataFile::path).filter(BenchmarkData::readable).toList();
  }

  /** Publishes what everybody may have: rows with labels to learn from, and rows without. */
  Published publish(Viewer viewer, NewBenchmark wanted, Dataset source, HeldOut heldOut) {
    var data = datasets.create(viewer, described(wanted, source));
    var folder = folder();
    try {
      var files =
          List.of(
              new NewFile("train.csv", blobs.put(heldOut.writeTrain(folder))),
              new NewFile("test.csv", blobs.put(heldOut.writeTest(folder))));
      var version = datasets.publish(viewer, data.address(), files, "");
      return new Published(data, version);
    } finally {
      remove(folder);
    }
  }

  /** The dataset that came out, and its version. */
  record Published(Dataset data, Version version) {}

  /**
   * More people may see this than the source: of what was written there, only the licence and the
   * origin, which are owed with the rows, go along.
   */
  private NewDataset described(NewBenchmark wanted, Dataset source) {
    return new NewDataset(
        new Address(namespaces.byId(wanted.namespaceId()).name(), wanted.dataName()),
        "Data of “%s”".formatted(wanted.title()),
        """
        Rows to learn from and rows to predict for the benchmark “%s”.

        - `train.csv` has the column `%s`.
        - `test.csv` does not: hand in `id,prediction` for each of its rows.

        The ids are random."""
            .formatted(wanted.title(), wanted.target()),
        source.licence(),
        List.of(),
        wanted.metric().task().name().toLowerCase(Locale.ROOT),
        source.source(),
        wanted.visibility());
  }

  private static boolean readable(String path) {
    return TableFormat.of(path).filter(TEXT::contains).isPresent();
  }

  private static String only(List<String> tables) {
    if (tables.size() == 1) return tables.getFirst();
    throw new InvalidInput(
        tables.isEmpty()
            ? "This version has no CSV or TSV file to make a benchmark from."
            : "This version has several tables. Say which one: " + String.join(", ", tables) + ".");
  }

  private static String named(String file, Version version) {
    if (tables(version).contains(file)) return file;
    throw new InvalidInput("This version has no CSV or TSV file “%s”.".formatted(file));
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("benchmark");
    } catch (IOException e) {
      throw new UncheckedIOException("No room for temporary files", e);
    }
  }

  private static void remove(Path folder) {
    try {
      for (var name : List.of("train.csv", "test.csv")) Files.deleteIfExists(folder.resolve(name));
      Files.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot remove " + folder, e);
    }
  }
}
