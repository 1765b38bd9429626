package dev.touchstone.leaderboard.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Temporary files of our own naming, gone when this is closed. */
final class Workbench implements AutoCloseable {
  private final Path folder;
  private final List<Path> files = new ArrayList<>();

  Workbench() {
    try {
      folder = Files.createTempDirectory("bundle");
    } catch (IOException e) {
      throw new UncheckedIOException("No room for temporary files", e);
    }
  }

  Path path() {
    return folder;
  }

  Path file(String name) {
    var file = folder.resolve(name);
    files.add(file);
    return file;
  }

  @Override
  public void close() {
    try {
      for (var file : files) Files.deleteIfExists(file);
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot remove " + folder, e);
    }
  }
}
