package dev.touchstone.storage;

import dev.touchstone.base.DataDirectory;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * One file per blob in a fan-out of 256 directories. Bytes go to a temporary file, are forced to
 * disk, renamed, and the directory is forced too: only then may a database row name them.
 */
@Component
class DiskBlobs implements Blobs {
  private final Path root;
  private final Path incoming;
  private final Object[] doors = Stream.generate(Object::new).limit(256).toArray();

  @Autowired
  DiskBlobs(DataDirectory data) throws IOException {
    this(data.below("blobs"));
  }

  DiskBlobs(Path root) throws IOException {
    this.root = root;
    this.incoming = Files.createDirectories(root.resolve("incoming"));
  }

  @Override
  public Blob put(InputStream bytes) {
    return stored(new Upload(bytes));
  }

  private Blob stored(InputStream bytes) {
    Path part = incoming.resolve(UUID.randomUUID() + ".part");
    try (bytes) {
      return keep(part, write(bytes, part));
    } catch (IOException e) {
      throw new StorageFailed(e);
    } finally {
      discard(part);
    }
  }

  @Override
  public Blob put(Path file) {
    try {
      return stored(Files.newInputStream(file));
    } catch (IOException e) {
      throw new StorageFailed(e);
    }
  }

  @Override
  public InputStream open(String sha256) {
    try {
      return Files.newInputStream(path(sha256));
    } catch (NoSuchFileException e) {
      throw new BlobMissing(sha256);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Path path(String sha256) {
    Path file = fileOf(sha256);
    if (!Files.isRegularFile(file)) throw new BlobMissing(sha256);
    return file;
  }

  @Override
  public boolean exists(String sha256) {
    return Files.isRegularFile(fileOf(sha256));
  }

  private Path fileOf(String sha256) {
    return root.resolve(Blob.requireHash(sha256).substring(0, 2)).resolve(sha256);
  }

  private static Blob write(InputStream bytes, Path part) throws IOException {
    MessageDigest digest = sha256();
    try (FileChannel channel =
            FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        OutputStream out = new DigestOutputStream(Channels.newOutputStream(channel), digest)) {
      long size = bytes.transferTo(out);
      channel.force(true);
      return new Blob(HexFormat.of().formatHex(digest.digest()), size);
    }
  }

  private Blob keep(Path part, Blob blob) throws IOException {
    synchronized (door(blob.sha256())) {
      if (touched(fileOf(blob.sha256()))) return blob;
      Path directory = Files.createDirectories(root.resolve(blob.sha256().substring(0, 2)));
      Files.move(part, fileOf(blob.sha256()), StandardCopyOption.ATOMIC_MOVE);
      force(directory);
      return blob;
    }
  }

  /** Bytes that are there already count as put now, so that they are not discarded soon. */
  private static boolean touched(Path file) throws IOException {
    if (!Files.exists(file)) return false;
    Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
    return true;
  }

  @Override
  public void discard(String sha256, Instant untouchedSince) {
    Path file = fileOf(sha256);
    synchronized (door(sha256)) {
      try {
        if (Files.exists(file)
            && Files.getLastModifiedTime(file).toInstant().isBefore(untouchedSince))
          Files.delete(file);
      } catch (IOException e) {
        throw new StorageFailed(e);
      }
    }
  }

  /** Whoever puts and whoever discards the same bytes pass one after the other. */
  private Object door(String sha256) {
    return doors[Integer.parseInt(sha256, 0, 2, 16)];
  }

  private static void force(Path directory) throws IOException {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static void discard(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
