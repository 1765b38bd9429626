package dev.touchstone.worker.sandbox;

import dev.touchstone.worker.sandbox.Protection.Tier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The sandbox made with bubblewrap. Its strength is measured, not assumed: a probe tries to get out
 * before anybody's code runs, and where the probe does not come back as it should, code is refused.
 */
public final class Bubblewrap implements Sandbox {

  private final Cgroups cgroups = Cgroups.ofThisMachine();
  private final boolean root = ProcessHandle.current().info().user().orElse("").equals("root");
  private final Protection protection;

  private Bubblewrap(Path scratch) {
    this.protection = new Probe(this::launch, scratch).measure(cgroups);
  }

  /**
   * Measures this machine.
   *
   * @param scratch a directory for the probe's files; what it makes there it removes
   */
  public static Bubblewrap measuredIn(Path scratch) {
    return new Bubblewrap(scratch);
  }

  @Override
  public Protection protection() {
    return protection;
  }

  @Override
  public Attempt start(SandboxSpec spec) {
    if (protection.tier() == Tier.NONE) throw new SandboxUnavailable(protection.words());
    return launch(spec);
  }

  @Override
  public Optional<Attempt> adopt(Path directory) {
    return Attempt.in(directory);
  }

  private Attempt launch(SandboxSpec spec) {
    var files = new Layout(spec.directory());
    try {
      layOut(spec, files);
      Cgroup cgroup = cgroups.make(files.directory().getFileName().toString(), spec.quota());
      new Grant(spec.quota(), cgroup).write(files.grant());
      writeScripts(spec, files, cgroup);
      return begin(files);
    } catch (IOException e) {
      throw new SandboxFailed("The attempt's files could not be prepared; nothing was run.", e);
    }
  }

  private void layOut(SandboxSpec spec, Layout files) throws IOException {
    Files.createDirectories(files.directory().getParent());
    Files.createDirectory(
        files.directory(),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    Files.createDirectories(files.out());
    Files.createFile(files.events());
    Files.writeString(files.people(), Arguments.PEOPLE);
    for (Path theirs : List.of(files.work(), files.out(), files.events())) hand(theirs, spec);
  }

  /** Gives a path to the slot's user. */
  private void hand(Path path, SandboxSpec spec) throws IOException {
    if (!root) return;
    Files.setAttribute(path, "unix:uid", Scripts.user(spec), LinkOption.NOFOLLOW_LINKS);
    Files.setAttribute(path, "unix:gid", Scripts.user(spec), LinkOption.NOFOLLOW_LINKS);
  }

  private void writeScripts(SandboxSpec spec, Layout files, Cgroup cgroup) throws IOException {
    var scripts = new Scripts(spec, files, root);
    Files.write(files.filter(), Seccomp.forThisMachine());
    Files.write(files.arguments(), Arguments.of(spec, files, scripts::source));
    Files.writeString(files.stage(), scripts.stage(!cgroup.directories().isEmpty()));
    Files.writeString(files.launch(), scripts.launch(cgroup));
  }

  /** Its own session, no environment of ours, nothing held open: it does not need us any more. */
  private static Attempt begin(Layout files) throws IOException {
    var builder = new ProcessBuilder("setsid", "/bin/sh", files.launch().toString());
    builder.redirectInput(Path.of("/dev/null").toFile());
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().clear();
    builder.environment().putAll(Map.of("PATH", "/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL", "C"));
    return Attempt.started(files, builder.start().pid());
  }
}
