package dev.touchstone.leaderboard.sheet;

import dev.touchstone.leaderboard.BenchmarkSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Files that organisers divided themselves, on disk while a benchmark is made of them, gone after.
 */
public record GivenFiles(Path folder) implements AutoCloseable {
  private static final String TRAIN = "train.csv";
  private static final String TEST = "test.csv";
  private static final String SOLUTION = "solution.csv";

  public static GivenFiles of(InputStream train, InputStream test, InputStream solution) {
    var given = new GivenFiles(folderFor());
    try {
      Files.copy(train, given.folder.resolve(TRAIN));
      Files.copy(test, given.folder.resolve(TEST));
      Files.copy(solution, given.folder.resolve(SOLUTION));
      return given;
    } catch (IOException e) {
      given.close();
      throw new UncheckedIOException("The files could not be taken in", e);
    }
  }

  BenchmarkSource source(String licence) {
    return new BenchmarkSource.OfFiles(
        folder.resolve(TRAIN), folder.resolve(TEST), folder.resolve(SOLUTION), licence);
  }

  @Override
  public void close() {
    try {
      for (var name : List.of(TRAIN, TEST, SOLUTION)) Files.deleteIfExists(folder.resolve(name));
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot remove " + folder, e);
    }
  }

  private static Path folderFor() {
    try {
      return Files.createTempDirectory("given");
    } catch (IOException e) {
      throw new UncheckedIOException("No room for temporary files", e);
    }
  }
}
