package dev.touchstone.leaderboard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file on its way in: on disk while it is checked, gone after. */
record Incoming(Path path) implements AutoCloseable {
  static final long LIMIT = 500_000_000;

  /**
   * @throws FileTooLarge when the stream does not end within {@link #LIMIT} bytes
   */
  static Incoming of(InputStream bytes, Path directory) {
    try (bytes) {
      var incoming = new Incoming(Files.createTempFile(directory, "predictions", ".csv"));
      return incoming.filled(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("The file could not be taken in", e);
    }
  }

  InputStream open() throws IOException {
    return Files.newInputStream(path);
  }

  private Incoming filled(InputStream bytes) throws IOException {
    try (var out = Files.newOutputStream(path)) {
      var left = LIMIT;
      var buffer = new byte[1 << 16];
      for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
        left -= read;
        if (left < 0) throw new FileTooLarge(LIMIT);
        out.write(buffer, 0, read);
      }
      return this;
    } catch (FileTooLarge | IOException e) {
      close();
      throw e;
    }
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot remove " + path, e);
    }
  }
}
