package dev.touchstone.worker.sandbox;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Measures and clears directories that somebody's code has filled. Links are never followed. */
public final class Disk {

  /** More files than this below one directory count as a full disk. */
  static final int MOST_FILES = 200_000;

  private Disk() {}

  /**
   * Bytes below a directory, by the length of its files. Too many files, or paths too deep to
   * follow, count as endless.
   */
  static long used(Path directory) {
    var sum = new Sum();
    try {
      Files.walkFileTree(directory, sum);
      return sum.bytes;
    } catch (IOException e) {
      return Long.MAX_VALUE;
    }
  }

  /** Removes a directory and all below it, however deep: {@code rm} manages what Java cannot. */
  public static void remove(Path directory) {
    try {
      Process rm =
          new ProcessBuilder("rm", "-rf", "--one-file-system", "--", directory.toString())
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      rm.onExit().join();
    } catch (IOException e) {
      throw new SandboxFailed("The directory " + directory + " could not be removed.", e);
    }
  }

  private static final class Sum extends SimpleFileVisitor<Path> {

    private long bytes;
    private int files;

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      return count(0);
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      return count(attributes.isRegularFile() ? attributes.size() : 0);
    }

    /** What has gone since it was listed does not count; what cannot be looked at does. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return e instanceof NoSuchFileException
          ? FileVisitResult.CONTINUE
          : count(Long.MAX_VALUE / 2);
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) {
      return FileVisitResult.CONTINUE;
    }

    private FileVisitResult count(long size) {
      bytes = ++files > MOST_FILES ? Long.MAX_VALUE : bytes + size;
      return bytes < 0 || files > MOST_FILES ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }
  }
}
