package dev.touchstone.search;

import static dev.touchstone.search.Samples.OUTSIDER;
import static dev.touchstone.search.Samples.names;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetIndexTest {
  @TempDir Path folder;

  @Test
  void isTrustedAfterAnOrderlyClose() throws IOException {
    fillAndClose();
    try (DatasetIndex index = DatasetIndex.open(folder)) {
      assertThat(index.isInStep()).isTrue();
      assertThat(found(index, "penguins")).contains("penguins");
    }
  }

  @Test
  void asksToBeRebuiltWhenItWasDeleted() throws IOException {
    fillAndClose();
    IOUtils.rm(files().getFirst().getParent());
    assertRebuilds();
  }

  @Test
  void asksToBeRebuiltWhenAnyFileWasCutShort() throws IOException {
    fillAndClose();
    int count = files().size();
    for (int i = 0; i < count; i++) {
      List<Path> files = files();
      Path file = files.get(Math.min(i, files.size() - 1));
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.truncate(channel.size() / 2);
      }
      assertRebuilds();
    }
  }

  @Test
  void asksToBeRebuiltWhenTheServerWasKilled(@TempDir Path copy) throws IOException {
    DatasetIndex running = DatasetIndex.open(folder);
    running.rebuild(Samples.OPEN::forEach);
    for (Path file : files())
      if (!file.endsWith("write.lock")) Files.copy(file, copyOf(file, copy));
    running.close();
    try (DatasetIndex index = DatasetIndex.open(copy)) {
      assertThat(index.isInStep()).isFalse();
    }
  }

  @Test
  void isNotTakenForDamagedWhileAnotherServerUsesIt() throws IOException {
    try (DatasetIndex index = DatasetIndex.open(folder)) {
      index.rebuild(Samples.OPEN::forEach);
      assertThatThrownBy(() -> DatasetIndex.open(folder)).isInstanceOf(IndexFailed.class);
      assertThat(found(index, "penguins")).contains("penguins");
    }
  }

  @Test
  void showsAChangeToTheNextReader() throws IOException {
    try (DatasetIndex index = DatasetIndex.open(folder)) {
      index.rebuild(Samples.OPEN::forEach);
      index.update(Samples.TITANIC.id(), () -> Optional.of(Samples.forTeam(Samples.TITANIC)));
      assertThat(found(index, "titanic")).isEmpty();
      index.update(Samples.PENGUINS.id(), Optional::empty);
      assertThat(found(index, "penguins")).containsExactly("adelie-tracking");
      assertThat(index.withAudience(Samples.MAP.audience())).containsExactly(Samples.MAP.id());
    }
  }

  private void assertRebuilds() throws IOException {
    try (DatasetIndex index = DatasetIndex.open(folder)) {
      assertThat(index.isInStep()).isFalse();
      index.rebuild(Samples.OPEN::forEach);
      assertThat(found(index, "titanic")).containsExactly("titanic");
    }
  }

  private void fillAndClose() throws IOException {
    try (DatasetIndex index = DatasetIndex.open(folder)) {
      index.rebuild(Samples.OPEN::forEach);
    }
  }

  private static List<String> found(DatasetIndex index, String text) {
    return names(Samples.find(index, OUTSIDER, Search.of(text)));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> Files.isRegularFile(file) && !file.endsWith("write.lock"))
          .sorted()
          .toList();
    }
  }

  private Path copyOf(Path file, Path copy) throws IOException {
    Path target = copy.resolve(folder.relativize(file));
    Files.createDirectories(target.getParent());
    return target;
  }
}
