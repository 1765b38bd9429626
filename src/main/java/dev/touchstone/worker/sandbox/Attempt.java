package dev.touchstone.worker.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * A command that was started in a directory. It lives on its own: this object only watches it, and
 * any number of JVMs may come and go meanwhile, one at a time.
 */
public final class Attempt {

  /** With control groups the kernel keeps the limit and sampling is only the second line. */
  private static final double SLACK_WITH_CGROUPS = 1.25;

  /** The launching shell, named for good by its start time. */
  private record Shell(long pid, long start) {

    boolean alive() {
      return Processes.start(pid).orElse(-1) == start;
    }
  }

  private final Layout files;
  private final Grant grant;
  private final Shell shell;

  private Attempt(Layout files, Grant grant, Shell shell) {
    this.files = files;
    this.grant = grant;
    this.shell = shell;
  }

  static Attempt started(Layout files, long pid) throws IOException {
    var shell = new Shell(pid, Processes.start(pid).orElse(-1));
    return new Attempt(files, Grant.read(files.grant()), shell);
  }

  /** Empty when nothing was ever started in that directory. */
  static Optional<Attempt> in(Path directory) {
    var files = new Layout(directory);
    try {
      if (!Files.exists(files.pid())) return Optional.empty();
      String[] words = Files.readString(files.pid()).strip().split(" ");
      var shell = new Shell(Long.parseLong(words[0]), Long.parseLong(words[1]));
      return Optional.of(new Attempt(files, Grant.read(files.grant()), shell));
    } catch (IOException e) {
      throw new SandboxFailed("The attempt in " + directory + " could not be read.", e);
    }
  }

  /** Standard output and error of the command. */
  public Path log() {
    return files.log();
  }

  /** What the command appended to {@link SandboxSpec#EVENTS}. */
  public Path events() {
    return files.events();
  }

  /** What the command left below {@link SandboxSpec#OUT}; to be read by {@link Outputs} only. */
  public Path out() {
    return files.out();
  }

  /** How it ended; empty while it runs. The answer stays the same once it is there. */
  public Optional<Ending> ending() {
    boolean gone = !shell.alive();
    if (!gone && !Files.exists(files.exit())) return Optional.empty();
    return Optional.of(new Endings(files, grant).decide());
  }

  /** Waits for the end; empty when it still runs after that time. */
  public Optional<Ending> await(Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    Optional<Ending> ending = ending();
    while (ending.isEmpty() && System.nanoTime() < deadline) {
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
      ending = ending();
    }
    return ending;
  }

  /** Asks for the end; it comes within moments, whatever the command does. */
  public void cancel() {
    stop(Verdict.CANCELLED);
  }

  /**
   * Stops the attempt if it takes more than it was given. To be called about once a second while it
   * runs.
   */
  public void watch() {
    if (Files.exists(files.verdict())) end();
    else if (memory() > memoryLimit()) stop(Verdict.MEMORY);
    else if (disk() > grant.quota().disk()) stop(Verdict.DISK);
  }

  /** Bytes of memory held now. */
  public long memory() {
    return Processes.tree(shell.pid).stream().mapToLong(e -> Processes.memory(e.pid())).sum();
  }

  /** What it used, as far as the kernel kept count. */
  public Usage usage() {
    return new Usage(grant.cgroup().cpuSeconds(), grant.cgroup().peakMemory());
  }

  /** Removes what the attempt holds in the kernel, remains included; its files stay. */
  public void release() {
    end();
    grant.cgroup().clear(Duration.ofSeconds(5));
  }

  private double memoryLimit() {
    double slack = grant.cgroup().directories().isEmpty() ? 1 : SLACK_WITH_CGROUPS;
    return grant.quota().memory() * slack;
  }

  private long disk() {
    long work = Disk.used(files.work());
    return work == Long.MAX_VALUE ? work : work + files.events().toFile().length();
  }

  private void stop(Verdict verdict) {
    try {
      if (!Files.exists(files.verdict())) Files.writeString(files.verdict(), verdict.name());
    } catch (IOException e) {
      throw new SandboxFailed("Why the attempt was stopped could not be noted.", e);
    }
    end();
  }

  /**
   * Kills bwrap: the kernel then ends all that lives in its process namespace. Before bwrap has
   * started there is only our own shell's offspring to end. The shell itself stays, to say how it
   * went.
   */
  private void end() {
    List<Processes.Entry> session =
        Processes.all().stream()
            .filter(e -> e.session() == shell.pid && e.pid() != shell.pid)
            .toList();
    List<Processes.Entry> fences = session.stream().filter(e -> e.name().equals("bwrap")).toList();
    for (Processes.Entry e : fences.isEmpty() ? session : fences) Processes.kill(e.pid());
  }
}
