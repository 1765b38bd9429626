package dev.touchstone.catalog;

import dev.touchstone.account.Viewer;
import dev.touchstone.base.Conflict;
import dev.touchstone.base.Ids;
import dev.touchstone.base.InvalidInput;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes versions: reads the files first, which may take minutes, then writes in one transaction.
 */
@Component
class Publishing {
  private static final int MOST_FILES = 1_000;
  private static final int LONGEST_NOTE = 1_000;
  private static final Comparator<DataFile> BY_PATH = Comparator.comparing(DataFile::path);

  private final DatasetStore datasets;
  private final VersionStore versions;
  private final Intake intake;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Publishing(
      DatasetStore datasets,
      VersionStore versions,
      Intake intake,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.datasets = datasets;
    this.versions = versions;
    this.intake = intake;
    this.events = events;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  Version publish(Viewer viewer, Dataset dataset, List<NewFile> files, String note) {
    check(files);
    List<Intake.Taken> taken = files.stream().map(intake::take).toList();
    return Objects.requireNonNull(
        transaction.execute(status -> write(viewer, dataset, taken, note)));
  }

  private static void check(List<NewFile> files) {
    if (files.isEmpty()) throw new InvalidInput("A version needs at least one file. Add one.");
    if (files.size() > MOST_FILES)
      throw new InvalidInput("A version has at most %,d files.".formatted(MOST_FILES));
    if (files.stream().map(NewFile::path).distinct().count() < files.size())
      throw new InvalidInput("Two files have the same path. Rename one.");
  }

  private Version write(Viewer viewer, Dataset dataset, List<Intake.Taken> taken, String note) {
    int number = datasets.lockLatest(dataset.id()) + 1;
    List<DataFile> files = taken.stream().map(Intake.Taken::file).sorted(BY_PATH).toList();
    Version version = version(viewer, dataset, number, files, note(note, taken));
    requireNews(version);
    versions.insert(version, taken);
    datasets.setLatest(dataset.id(), number);
    events.publishEvent(new DatasetPublished(dataset.id(), version.id()));
    return version;
  }

  private Version version(
      Viewer viewer, Dataset dataset, int number, List<DataFile> files, String note) {
    return new Version(
        Ids.next(),
        dataset.id(),
        number,
        Manifest.digest(files),
        note,
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        viewer.id(),
        files);
  }

  private void requireNews(Version version) {
    versions
        .find(version.datasetId(), version.number() - 1)
        .filter(before -> before.digest().equals(version.digest()))
        .ifPresent(
            before -> {
              throw new Conflict(
                  "Version " + before.number() + " already has exactly these files.");
            });
  }

  /** The publisher's words, then what was done to the bytes. */
  private static String note(String note, List<Intake.Taken> taken) {
    Stream<String> remarks = taken.stream().map(Intake.Taken::remark).filter(Objects::nonNull);
    String all =
        Stream.concat(Stream.of(note.strip()), remarks)
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(" "));
    return all.length() <= LONGEST_NOTE ? all : all.substring(0, LONGEST_NOTE - 1) + "…";
  }
}
