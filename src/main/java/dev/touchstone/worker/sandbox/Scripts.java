package dev.touchstone.worker.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The two shell scripts of an attempt. {@code launch.sh} stands on its own, so the server may go
 * and come back; {@code stage.sh} collects what is to be seen and gives up root for the slot's
 * user.
 */
final class Scripts {

  /** First user id of the slots. */
  static final int FIRST_USER = 61_000;

  private static final long LOG_BYTES = 50_000_000;

  private static final String LAUNCH =
      """
      # Runs one attempt, whether or not the server is there to see it.
      cd %1$s || exit
      exec </dev/null
      set -- $(cat /proc/$$/stat)
      echo "$1 ${22}" > pid.tmp && mv pid.tmp pid
      {
        (
      %2$s
          exec timeout -k 5 %3$d %4$s 7>status 8<arguments 9<filter
        )
        echo $? > exit.tmp
      } 2>&1 | {
        stdbuf -o0 head -c %5$d
        rest=$(wc -c)
        [ "$rest" -eq 0 ] ||
          printf '\\n[The log was cut at 50 MB: %%s more bytes were not kept.]\\n' "$rest"
      } > log
      [ -f exit.tmp ] || echo 137 > exit.tmp
      mv exit.tmp exit
      """;

  private final SandboxSpec spec;
  private final Layout files;
  private final boolean root;
  private final Map<Path, Path> staged = new LinkedHashMap<>();

  Scripts(SandboxSpec spec, Layout files, boolean root) {
    this.spec = spec;
    this.files = files;
    this.root = root;
    if (root) stageAll();
  }

  /** The user the attempt runs as on this machine. */
  static int user(SandboxSpec spec) {
    return FIRST_USER + spec.slot();
  }

  /** Where bwrap finds a path of this machine. */
  Path source(Path host) {
    return staged.getOrDefault(host, host);
  }

  String launch(Cgroup cgroup) {
    String join =
        cgroup.directories().stream()
            .map(
                d -> "    echo 0 > " + quote(d.resolve("cgroup.procs").toString()) + " || exit 125")
            .collect(Collectors.joining("\n"));
    String stage = root ? "unshare --mount --propagation private /bin/sh stage.sh" : "sh stage.sh";
    return LAUNCH.formatted(
        quote(files.directory().toString()),
        join,
        spec.quota().wall().toSeconds(),
        stage,
        LOG_BYTES);
  }

  /**
   * As root, what the slot's user may not reach by its path is bound below /mnt, in a mount
   * namespace nobody else sees.
   */
  String stage(boolean capped) {
    List<String> lines = new ArrayList<>(List.of("set -e", "umask 022"));
    if (root) lines.add("mount -t tmpfs -o mode=0755,size=4m touchstone /mnt");
    staged.forEach((host, at) -> lines.add(bind(host, at)));
    lines.add("exec env -i " + (root ? giveUpRoot() : "") + bwrap(capped));
    return String.join("\n", lines) + "\n";
  }

  private void stageAll() {
    for (Path own : List.of(files.people(), files.events(), files.work())) stage(own);
    for (Bind bind : spec.binds()) stage(bind.host());
  }

  private void stage(Path host) {
    staged.putIfAbsent(host, Path.of("/mnt", Integer.toString(staged.size())));
  }

  private static String bind(Path host, Path at) {
    String make = Files.isDirectory(host) ? "mkdir " : ": > ";
    return make + at + "; mount --bind " + quote(host.toString()) + " " + at;
  }

  private String giveUpRoot() {
    return "/usr/bin/setpriv --reuid %1$d --regid %1$d --clear-groups --no-new-privs --inh-caps=-all --bounding-set=-all "
        .formatted(user(spec));
  }

  private String bwrap(boolean capped) {
    List<String> words = new ArrayList<>(List.of("/usr/bin/bwrap", "--json-status-fd", "7"));
    words.addAll(List.of("--args", "8", "--", "/usr/bin/prlimit", "--core=0"));
    words.add("--nproc=" + spec.quota().processes());
    words.add("--fsize=" + spec.quota().disk());
    if (!capped) words.add("--data=" + 2 * spec.quota().memory());
    words.add("--");
    words.addAll(spec.command());
    return words.stream().map(Scripts::quote).collect(Collectors.joining(" "));
  }

  /** One shell word, whatever is in it. */
  private static String quote(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
