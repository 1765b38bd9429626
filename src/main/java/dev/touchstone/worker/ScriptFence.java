package dev.touchstone.worker;

import dev.touchstone.base.DataDirectory;
import dev.touchstone.base.Ids;
import dev.touchstone.worker.sandbox.Attempt;
import dev.touchstone.worker.sandbox.Bind;
import dev.touchstone.worker.sandbox.Disk;
import dev.touchstone.worker.sandbox.Ending;
import dev.touchstone.worker.sandbox.Outputs;
import dev.touchstone.worker.sandbox.Quota;
import dev.touchstone.worker.sandbox.Sandbox;
import dev.touchstone.worker.sandbox.SandboxFailed;
import dev.touchstone.worker.sandbox.SandboxSpec;
import dev.touchstone.worker.sandbox.SandboxUnavailable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Runs a script of another room to its end, in the sandbox, without a network, and without being a
 * run: it has no token, no relay and no record. One file comes back.
 */
@Component
public class ScriptFence {
  private static final Logger log = LoggerFactory.getLogger(ScriptFence.class);
  private static final int PROCESSES = 64;
  private static final long DISK = 1024 * Quota.MIB;
  private static final Duration WATCH = Duration.ofSeconds(1);
  private static final Duration DEATH = Duration.ofSeconds(20);

  private final Sandbox sandbox;
  private final ScriptPrograms programs;
  private final Path directory;

  /** Users of their own, away from those of runs. */
  private final BlockingQueue<Integer> slots =
      new LinkedBlockingQueue<>(List.of(SandboxSpec.SLOTS - 1, SandboxSpec.SLOTS - 2));

  ScriptFence(Sandbox sandbox, ScriptPrograms programs, DataDirectory data) {
    this.sandbox = sandbox;
    this.programs = programs;
    this.directory = data.below("scripts");
  }

  /**
   * What to run.
   *
   * @param script a file of that kind
   * @param files what it reads, by the path it is shown at, read-only, such as {@code
   *     /in/truth.csv}
   * @param result the name of the one file below {@code $TOUCHSTONE_OUT} that comes back
   * @param largest the most bytes that file may have
   * @param wall the longest it may take
   * @param memory bytes
   */
  public record Job(
      Script kind,
      Path script,
      Map<String, Path> files,
      String result,
      long largest,
      Duration wall,
      long memory) {
    public Job {
      files = Map.copyOf(files);
    }
  }

  /** How it ended. What it printed is not kept. */
  public enum End {
    DONE,
    FAILED,
    OUT_OF_TIME,
    OUT_OF_MEMORY,
    /** This machine has no sandbox or lacks the language, or the sandbox itself failed. */
    NOT_STARTED
  }

  /**
   * @param result the file; null where it did not end well, or left no such file
   */
  public record Answer(End end, byte @Nullable [] result) {}

  /** Runs it, and waits for its end. */
  public Answer run(Job job) {
    var program = programs.of(job);
    if (program.isEmpty()) return new Answer(End.NOT_STARTED, null);
    try {
      var slot = slots.take();
      try {
        return run(job, program.get(), slot);
      } finally {
        slots.add(slot);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer(End.NOT_STARTED, null);
    } catch (SandboxUnavailable | SandboxFailed e) {
      log.warn("A script could not be fenced in", e);
      return new Answer(End.NOT_STARTED, null);
    }
  }

  private Answer run(Job job, Program program, int slot) {
    var place = directory.resolve(Ids.next().toString());
    try {
      var attempt = sandbox.start(spec(job, program, slot, place));
      try {
        return answer(job, attempt, ending(attempt));
      } finally {
        end(attempt);
      }
    } finally {
      Disk.remove(place);
    }
  }

  private static void end(Attempt attempt) {
    if (attempt.ending().isEmpty()) attempt.cancel();
    attempt.await(DEATH);
    attempt.release();
  }

  private static Ending ending(Attempt attempt) {
    var ending = attempt.await(WATCH);
    while (ending.isEmpty()) {
      attempt.watch();
      ending = attempt.await(WATCH);
    }
    return ending.get();
  }

  private static Answer answer(Job job, Attempt attempt, Ending ending) {
    var end =
        switch (ending.kind()) {
          case FINISHED -> End.DONE;
          case OUT_OF_TIME -> End.OUT_OF_TIME;
          case OUT_OF_MEMORY -> End.OUT_OF_MEMORY;
          case SANDBOX_FAILED, LOST -> End.NOT_STARTED;
          case EXITED, SIGNALLED, OUT_OF_DISK, CANCELLED -> End.FAILED;
        };
    return new Answer(end, end == End.DONE ? result(job, attempt) : null);
  }

  private static byte @Nullable [] result(Job job, Attempt attempt) {
    for (var output : Outputs.below(attempt.out(), 100, job.largest()).files()) {
      if (output.path().equals(job.result())) return bytes(output);
    }
    return null;
  }

  private static byte[] bytes(Outputs.Output output) {
    try (var in = output.open()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SandboxSpec spec(Job job, Program program, int slot, Path place) {
    var binds = new ArrayList<>(program.binds());
    job.files().forEach((guest, host) -> binds.add(new Bind(host.toAbsolutePath(), guest)));
    return new SandboxSpec(
        place,
        slot,
        program.command(),
        environment(program),
        binds,
        List.of(),
        new Quota(1, job.memory(), job.wall(), PROCESSES, DISK));
  }

  private static Map<String, String> environment(Program program) {
    var environment = new HashMap<>(program.environment());
    environment.put("PATH", "/usr/bin:/bin");
    environment.put("HOME", "/work");
    environment.put("TMPDIR", "/tmp");
    environment.put("LANG", "C.UTF-8");
    environment.put("TOUCHSTONE_OUT", SandboxSpec.OUT);
    return environment;
  }
}
