package dev.touchstone.base;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The one directory in which this server keeps everything. */
public record DataDirectory(Path path) {
  /** A directory below, made when it is not there. */
  public Path below(String name) {
    try {
      return Files.createDirectories(path.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot make " + path.resolve(name), e);
    }
  }
}
