package dev.touchstone.worker;

import dev.touchstone.base.DataDirectory;
import dev.touchstone.run.WorkQueue.Environment;
import dev.touchstone.worker.sandbox.Attempt;
import dev.touchstone.worker.sandbox.Disk;
import dev.touchstone.worker.sandbox.Ending;
import dev.touchstone.worker.sandbox.Quota;
import dev.touchstone.worker.sandbox.Sandbox;
import dev.touchstone.worker.sandbox.SandboxSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Which packages a script finds. It is asked inside the sandbox, so that the evidence is what a
 * script sees, and asked again only when something was installed or removed.
 */
@Component
class Packages {

  private static final Logger log = LoggerFactory.getLogger(Packages.class);

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Quota SMALL = new Quota(1, 512 * Quota.MIB, PATIENCE, 64, 16 * Quota.MIB);

  /** The last but one: the last is the probe's of the sandbox itself. */
  private static final int SLOT = SandboxSpec.SLOTS - 2;

  private static final String QUESTION =
      """
      from importlib import metadata
      found = {f"{one.metadata['Name']}=={one.version}" for one in metadata.distributions()}
      print("\\n".join(sorted(found, key=str.lower)))
      """;

  private final Sandbox sandbox;
  private final Path scratch;
  private String state = "";
  private @Nullable Environment known;

  Packages(Sandbox sandbox, DataDirectory data) {
    this.sandbox = sandbox;
    this.scratch = data.below("runtime").toAbsolutePath();
  }

  /** Null when the interpreter does not say. */
  synchronized @Nullable Environment of(Python python) {
    String now = state(python);
    if (known == null || !state.equals(now)) {
      known = ask(python);
      state = now;
    }
    return known;
  }

  /** Installing and removing a package changes the directory that it lies in. */
  private static String state(Python python) {
    var all = new StringBuilder(python.version());
    for (Path shelf : python.shelves())
      all.append('\n').append(shelf).append(' ').append(shelf.toFile().lastModified());
    return all.toString();
  }

  private @Nullable Environment ask(Python python) {
    Path directory = scratch.resolve("packages-" + UUID.randomUUID());
    Attempt attempt = sandbox.start(spec(python, directory));
    try {
      boolean answered = attempt.await(PATIENCE).map(Ending::finished).orElse(false);
      List<String> said = Files.readAllLines(attempt.log());
      if (answered) return new Environment(said.stream().filter(line -> !line.isBlank()).toList());
      log.warn("Which packages {} has could not be found out: {}", python.program(), said);
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      attempt.cancel();
      attempt.release();
      Disk.remove(directory);
    }
  }

  private static SandboxSpec spec(Python python, Path directory) {
    return new SandboxSpec(
        directory,
        SLOT,
        List.of(python.inside(), "-I", "-c", QUESTION),
        Map.of("PATH", "/usr/bin:/bin", "LANG", "C.UTF-8"),
        python.binds(),
        List.of(),
        SMALL);
  }
}
