package dev.touchstone.worker;

import dev.touchstone.storage.Blob;
import dev.touchstone.storage.Blobs;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Blobs in a plain directory. */
record FolderBlobs(Path folder) implements Blobs {

  Blob put(String text) {
    return put(new java.io.ByteArrayInputStream(text.getBytes()));
  }

  @Override
  public Blob put(InputStream bytes) {
    try (bytes) {
      byte[] all = bytes.readAllBytes();
      String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all));
      Files.write(folder.resolve(hash), all);
      return new Blob(hash, all.length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public Blob put(Path file) {
    try {
      return put(Files.newInputStream(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public InputStream open(String sha256) {
    try {
      return Files.newInputStream(path(sha256));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Path path(String sha256) {
    return folder.resolve(sha256);
  }

  @Override
  public boolean exists(String sha256) {
    return Files.exists(path(sha256));
  }

  @Override
  public void discard(String sha256, java.time.Instant untouchedSince) {
    throw new UnsupportedOperationException("workers discard nothing");
  }
}
