package dev.touchstone.worker.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;

/** What bwrap is told: the new root, piece by piece, and who the command is in there. */
final class Arguments {

  /** Name of the user and the machine inside. */
  private static final String NAME = "touchstone";

  static final int USER = 1000;
  static final String PEOPLE = NAME + ":x:1000:1000::/work:/usr/sbin/nologin\n";

  private final List<String> words = new ArrayList<>();
  private final Function<Path, Path> source;

  private Arguments(Function<Path, Path> source) {
    this.source = source;
  }

  /**
   * @param source where bwrap finds a path of this machine (it may have been staged elsewhere)
   */
  static byte[] of(SandboxSpec spec, Layout files, Function<Path, Path> source) {
    var arguments = new Arguments(source);
    arguments.fence();
    arguments.system(files);
    arguments.devices(spec);
    for (Bind bind : spec.binds()) arguments.from("--ro-bind", bind.host(), bind.guest());
    arguments.desk(spec, files);
    return (String.join("\0", arguments.words) + "\0").getBytes(StandardCharsets.UTF_8);
  }

  private void fence() {
    add("--unshare-all", "--unshare-user", "--disable-userns", "--die-with-parent");
    add("--new-session", "--cap-drop", "ALL", "--clearenv", "--hostname", NAME);
    add("--uid", Integer.toString(USER), "--gid", Integer.toString(USER), "--seccomp", "9");
  }

  private void system(Layout files) {
    add("--ro-bind", "/usr", "/usr");
    for (String name : List.of("bin", "sbin", "lib", "lib32", "lib64")) topLevel(name);
    for (String name : List.of("ld.so.cache", "alternatives", "localtime")) etc(Path.of(name));
    for (Path java : javaSettings()) etc(java);
    from("--ro-bind", files.people(), "/etc/passwd");
    add("--proc", "/proc");
  }

  /** A link as on a merged /usr, else the directory itself. */
  private void topLevel(String name) {
    Path path = Path.of("/", name);
    if (Files.isSymbolicLink(path)) add("--symlink", "usr/" + name, "/" + name);
    else add("--ro-bind-try", path.toString(), path.toString());
  }

  private void etc(Path name) {
    String path = Path.of("/etc").resolve(name).toString();
    add("--ro-bind-try", path, path);
  }

  /** Debian keeps the settings of its own JDKs below /etc and links to them. */
  private static List<Path> javaSettings() {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> java = Files.newDirectoryStream(Path.of("/etc"), "java-*")) {
      java.forEach(found::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private void devices(SandboxSpec spec) {
    add("--dev", "/dev");
    sized("/dev/shm", spec.quota().scratch());
    for (Path device : spec.devices()) add("--dev-bind-try", device.toString(), device.toString());
    add("--remount-ro", "/dev");
    // CUDA finds its devices by way of /sys.
    if (!spec.devices().isEmpty()) add("--ro-bind", "/sys", "/sys");
    sized("/tmp", spec.quota().scratch());
  }

  private void desk(SandboxSpec spec, Layout files) {
    from("--bind", files.events(), SandboxSpec.EVENTS);
    from("--bind", files.work(), "/work");
    new TreeMap<>(spec.environment()).forEach((name, value) -> add("--setenv", name, value));
    add("--chdir", "/work", "--remount-ro", "/");
  }

  private void sized(String directory, long bytes) {
    add("--size", Long.toString(bytes), "--tmpfs", directory);
  }

  private void from(String option, Path host, String guest) {
    add(option, source.apply(host).toString(), guest);
  }

  private void add(String... more) {
    for (String word : more) {
      if (word.indexOf('\0') >= 0) throw new IllegalArgumentException("a zero byte in " + word);
      words.add(word);
    }
  }
}
