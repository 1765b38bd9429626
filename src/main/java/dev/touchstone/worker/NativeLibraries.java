package dev.touchstone.worker;

import ai.djl.engine.Engine;
import dev.touchstone.base.DataDirectory;
import dev.touchstone.worker.sandbox.Disk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * PyTorch's native libraries, unpacked once for all attempts to share read-only. They are unpacked
 * by a process of its own, so that the server never loads them.
 */
@Component
public class NativeLibraries {

  private static final Logger log = LoggerFactory.getLogger(NativeLibraries.class);

  private final Path runtime;

  NativeLibraries(DataDirectory data) {
    this.runtime = data.below("runtime");
  }

  /** Unpacks the libraries that are on this class path into the directory DJL is told of. */
  public static void main(String[] arguments) {
    Engine.getEngine("PyTorch");
  }

  /**
   * The directory, unpacked now if nobody did before.
   *
   * @throws CannotRun when they cannot be unpacked
   */
  synchronized Path directory() {
    Path ready = runtime.resolve("natives-" + version());
    if (!Files.isDirectory(ready)) unpack(ready);
    return ready;
  }

  /** Named by the jars, so that an upgrade unpacks anew. */
  private static String version() {
    List<String> jars =
        ClassPath.ofThisJvm().stream()
            .map(path -> path.getFileName().toString())
            .filter(name -> name.startsWith("pytorch-"))
            .sorted()
            .toList();
    return Integer.toHexString(jars.hashCode());
  }

  private void unpack(Path ready) {
    Path draft = runtime.resolve("natives.tmp");
    Disk.remove(draft);
    try {
      Files.createDirectories(draft);
      run(draft);
      letAllRead(draft);
      Files.move(draft, ready);
      log.info("Unpacked PyTorch's native libraries into {}", ready);
    } catch (IOException e) {
      throw new CannotRun("PyTorch's native libraries could not be unpacked: " + e.getMessage(), e);
    }
  }

  private void run(Path draft) throws IOException {
    Path output = runtime.resolve("natives.log");
    var builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "-Dai.djl.offline=true",
            NativeLibraries.class.getName());
    builder.environment().put("DJL_CACHE_DIR", draft.toString());
    builder.environment().put("ENGINE_CACHE_DIR", draft.toString());
    builder.redirectErrorStream(true).redirectOutput(output.toFile());
    if (builder.start().onExit().join().exitValue() != 0) throw new IOException("see " + output);
  }

  private static void letAllRead(Path directory) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path path : all.toList()) letAllRead(path, Files.isDirectory(path));
    }
  }

  private static void letAllRead(Path path, boolean directory) throws IOException {
    Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path);
    permissions.addAll(Set.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ));
    if (directory) permissions.add(PosixFilePermission.OTHERS_EXECUTE);
    Files.setPosixFilePermissions(path, permissions);
  }
}
