package dev.touchstone.worker;

import dev.touchstone.run.WorkOrder;
import dev.touchstone.run.WorkOrder.Mount;
import dev.touchstone.run.WorkOrder.MountedFile;
import dev.touchstone.storage.Blobs;
import dev.touchstone.worker.sandbox.Bind;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Brings input files before the program as they lie in the store, after comparing each with its
 * checksum. A file that was compared before and has not been touched since is not read again.
 */
@Component
class Inputs {

  private final Blobs blobs;
  private final Map<String, FileTime> checked = new ConcurrentHashMap<>();

  Inputs(Blobs blobs) {
    this.blobs = blobs;
  }

  /**
   * @throws InputDamaged when a file is not what it was
   */
  List<Bind> check(WorkOrder order) {
    List<Bind> binds = new ArrayList<>();
    for (Mount mount : order.inputs())
      for (MountedFile file : mount.files())
        binds.add(
            new Bind(checked(file.sha256(), file.path()), guest(mount.number(), file.path())));
    return binds;
  }

  /** One blob, compared with its checksum. */
  Path checked(String sha256, String name) {
    Path path = blobs.path(sha256).toAbsolutePath();
    try {
      FileTime touched = Files.getLastModifiedTime(path);
      if (!touched.equals(checked.get(sha256))) compare(path, sha256, name);
      checked.put(sha256, touched);
      return path;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String guest(int number, String path) {
    return "/in/" + number + "/" + path;
  }

  private static void compare(Path path, String sha256, String name) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(path), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    if (!HexFormat.of().formatHex(digest.digest()).equals(sha256))
      throw new InputDamaged(name, sha256);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
