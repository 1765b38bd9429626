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
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes a benchmark's table from the catalog and gives its data back to it. */
@Component
class BenchmarkData {
  private static final EnumSet<TableFormat> TEXT = EnumSet.of(TableFormat.CSV, TableFormat.TSV);

  private static final int SHOWN_LINES = 4;

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
   * Takes the rows apart, without publishing anything.
   *
   * @param random a source that nobody can repeat
   * @throws Forbidden if the rows are not for everyone and not the viewer's to share
   */
  Division divide(Viewer viewer, NewBenchmark wanted, Random random) {
    return switch (wanted.source()) {
      case BenchmarkSource.OfFiles files -> Given.of(files, wanted, random);
      case BenchmarkSource.OfVersion of -> {
        requireShareable(viewer, datasets.ofVersion(viewer, of.versionId()));
        yield HeldOut.of(table(viewer, of), wanted, random);
      }
    };
  }

  private void requireShareable(Viewer viewer, Dataset source) {
    var shared = access.readers(source.audience()).everyone();
    if (!shared && !access.mayWrite(viewer, source.namespaceId())) {
      throw new Forbidden(
          "Only members of %s may make a benchmark from it, as its rows would be published."
              .formatted(source.address().namespace()));
    }
  }

  private SourceTable table(Viewer viewer, BenchmarkSource.OfVersion source) {
    var version = datasets.versionById(viewer, source.versionId());
    var path = source.file() == null ? only(tables(version)) : named(source.file(), version);
    return SourceTable.of(path, () -> datasets.open(viewer, version.id(), path));
  }

  /** The files of a version that a benchmark can be made from. */
  static List<String> tables(Version version) {
    return version.files().stream().map(DataFile::path).filter(BenchmarkData::readable).toList();
  }

  /** Publishes what everybody may have: rows with labels to learn from, and rows without. */
  Published publish(Viewer viewer, NewBenchmark wanted, Division division) {
    var data = datasets.create(viewer, described(viewer, wanted));
    var folder = folder();
    try {
      var files =
          List.of(
              new NewFile("train.csv", blobs.put(division.train(folder))),
              new NewFile("test.csv", blobs.put(division.test(folder))));
      var version = datasets.publish(viewer, data.address(), files, "");
      return new Published(data, version);
    } finally {
      remove(folder);
    }
  }

  /** What test.csv would begin with. */
  List<String> firstLines(Division division) {
    var folder = folder();
    try (var lines = Files.lines(division.test(folder))) {
      return lines.limit(SHOWN_LINES).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The rows cannot be shown", e);
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
  private NewDataset described(Viewer viewer, NewBenchmark wanted) {
    return switch (wanted.source()) {
      case BenchmarkSource.OfFiles files -> described(wanted, files.licence(), null);
      case BenchmarkSource.OfVersion of -> {
        var source = datasets.ofVersion(viewer, of.versionId());
        yield described(wanted, source.licence(), source.source());
      }
    };
  }

  private NewDataset described(NewBenchmark wanted, String licence, @Nullable String origin) {
    return new NewDataset(
        new Address(namespaces.byId(wanted.namespaceId()).name(), wanted.dataName()),
        "Data of “%s”".formatted(wanted.title()),
        """
        Rows to learn from and rows to predict for the benchmark “%s”.

        - `train.csv` has the column `%s`.
        - `test.csv` does not: hand in `id,prediction` for each of its rows.

        %s"""
            .formatted(wanted.title(), wanted.target(), ids(wanted)),
        licence,
        List.of(),
        wanted.metric().task().name().toLowerCase(Locale.ROOT),
        origin,
        wanted.visibility());
  }

  private static String ids(NewBenchmark wanted) {
    return wanted.source() instanceof BenchmarkSource.OfVersion
        ? "The ids are random."
        : "The organisers divided the rows and gave them their ids.";
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
