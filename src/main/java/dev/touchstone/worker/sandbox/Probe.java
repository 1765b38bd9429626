package dev.touchstone.worker.sandbox;

import dev.touchstone.worker.sandbox.Protection.Tier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Finds out what the fence is worth by running something that tries to get over it. */
final class Probe {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Quota SMALL =
      new Quota(1, 64 * Quota.MIB, Duration.ofSeconds(15), 64, Quota.MIB);

  /** Each line is an escape; the first that works is named, and the last word is not said. */
  private static final String ESCAPES =
      """
      fail() { echo "escape: $1"; exit 1; }
      [ "$(id -u)" != 0 ] || fail 'it is root inside'
      ! cat /etc/shadow || fail 'password hashes can be read'
      ! touch /outside || fail 'the root can be written'
      ! touch /usr/outside || fail 'programs can be replaced'
      [ "$(wc -c < /proc/1/environ)" = 0 ] || fail 'the environment of the server shows'
      [ "$(wc -l < /proc/net/route)" -le 1 ] || fail 'there is a network'
      ! unshare --user true || fail 'user namespaces can be nested'
      ! mount -t tmpfs none /tmp || fail 'file systems can be mounted'
      echo fenced
      """;

  private final Function<SandboxSpec, Attempt> launch;
  private final Path scratch;

  Probe(Function<SandboxSpec, Attempt> launch, Path scratch) {
    this.launch = launch;
    this.scratch = scratch;
  }

  Protection measure(Cgroups cgroups) {
    if (!Files.isExecutable(Path.of("/usr/bin/bwrap")))
      return none("bubblewrap is missing: install the package \"bubblewrap\".");
    Path directory = scratch.resolve("probe-" + UUID.randomUUID());
    try {
      return judge(launch.apply(spec(directory)), cgroups);
    } catch (SandboxFailed | SandboxUnavailable e) {
      return none(e.text());
    } finally {
      Disk.remove(directory);
    }
  }

  private static SandboxSpec spec(Path directory) {
    return new SandboxSpec(
        directory,
        SandboxSpec.SLOTS - 1,
        List.of("/bin/sh", "-c", ESCAPES),
        Map.of("PATH", "/usr/bin:/bin"),
        List.of(),
        List.of(),
        SMALL);
  }

  private static Protection judge(Attempt attempt, Cgroups cgroups) {
    try {
      boolean ended = attempt.await(PATIENCE).map(Ending::finished).orElse(false);
      String said = Files.readString(attempt.log()).strip();
      return ended && said.endsWith("fenced") ? strength(cgroups) : none(blame(said));
    } catch (IOException e) {
      return none("The probe left no log.");
    } finally {
      attempt.cancel();
      attempt.release();
    }
  }

  private static Protection strength(Cgroups cgroups) {
    return cgroups.usable()
        ? new Protection(
            Tier.FULL, "Own user, no network, system call filter; limits kept by " + cgroups + ".")
        : new Protection(
            Tier.WITHOUT_CGROUPS,
            "Own user, no network, system call filter; no control groups can be made here, so"
                + " memory is watched by sampling.");
  }

  private static String blame(String said) {
    String last = said.substring(said.lastIndexOf('\n') + 1);
    return "The probe of the sandbox did not pass: " + (last.isEmpty() ? "no answer" : last) + ".";
  }

  private static Protection none(String words) {
    return new Protection(Tier.NONE, words);
  }
}
