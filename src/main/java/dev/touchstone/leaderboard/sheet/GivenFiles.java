package dev.touchstone.leaderboard.sheet;

import dev.touchstone.leaderboard.BenchmarkSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Files that organisers divided themselves, on disk while a benchmark is made of them, gone after.
 */
public record GivenFiles(Path folder) implements AutoCloseable {
  private static final String TRAIN = "train.csv";
  private static final String TEST = "test.csv";
  private static final String SOLUTION = "solution.csv";

  /** Which of the three. */
  public enum Part {
    TRAIN(GivenFiles.TRAIN),
    TEST(GivenFiles.TEST),
    SOLUTION(GivenFiles.SOLUTION);

    private final String file;

    Part(String file) {
      this.file = file;
    }

    public String file() {
      return file;
    }
  }

  /** A place for files that come one by one. */
  public static GivenFiles empty() {
    return new GivenFiles(folderFor());
  }

  /** Takes a file in, in place of the one of before. */
  public void take(Part part, Path file) {
    try {
      Files.move(file, path(part), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("The file could not be taken in", e);
    }
  }

  public void drop(Part part) {
    try {
      Files.deleteIfExists(path(part));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot remove " + part.file(), e);
    }
  }

  public boolean has(Part part) {
    return Files.exists(path(part));
  }

  public Path path(Part part) {
    return folder.resolve(part.file());
  }

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

  /**
   * @param licence of the rows that are published
   */
  public BenchmarkSource source(String licence) {
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
