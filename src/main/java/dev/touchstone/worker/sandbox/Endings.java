package dev.touchstone.worker.sandbox;

import dev.touchstone.worker.sandbox.Ending.Kind;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Works out how an attempt ended and puts it into words. bwrap writes down the command's own exit
 * code; where it did not, the fence was cut from outside (time, memory, disk, a person) or never
 * stood, so a failure of the fence is never taken for the script's.
 */
final class Endings {

  private static final Pattern EXIT_CODE = Pattern.compile("\"exit-code\":\\s*(\\d+)");
  private static final int TIMED_OUT = 124;
  private static final int NOT_FOUND = 127;
  private static final int SIGNALS = 128;
  private static final int FILE_TOO_LARGE = 25;

  private static final Map<Integer, String> SIGNAL_NAMES =
      Map.of(
          4, "illegal instruction",
          6, "aborted",
          7, "bus error",
          8, "arithmetic error",
          9, "killed",
          11, "segmentation fault",
          15, "terminated");

  private final Layout files;
  private final Grant grant;

  Endings(Layout files, Grant grant) {
    this.files = files;
    this.grant = grant;
  }

  Ending decide() {
    try {
      if (Files.exists(files.ending())) return read();
      Ending ending = work();
      write(ending);
      return ending;
    } catch (IOException e) {
      throw new SandboxFailed("How the attempt ended could not be read.", e);
    }
  }

  private Ending work() throws IOException {
    Optional<Ending> stopped = stopped();
    if (stopped.isPresent()) return stopped.get();
    Integer code = commandsOwn();
    if (code == null || code != 0) {
      if (grant.cgroup().ranOutOfMemory()) return outOfMemory();
    }
    return code == null ? withoutCode() : withCode(code);
  }

  private Optional<Ending> stopped() throws IOException {
    if (!Files.exists(files.verdict())) return Optional.empty();
    return Optional.of(
        switch (Verdict.valueOf(Files.readString(files.verdict()))) {
          case CANCELLED -> ending(Kind.CANCELLED, null, "Cancelled.");
          case MEMORY -> outOfMemory();
          case DISK -> outOfDisk();
        });
  }

  private Ending withCode(int code) {
    if (code == 0) return ending(Kind.FINISHED, 0, "Finished.");
    if (code == SIGNALS + FILE_TOO_LARGE) return outOfDisk();
    if (code == NOT_FOUND) return notFound();
    if (SIGNAL_NAMES.containsKey(code - SIGNALS)) return signalled(code);
    String crowd = grant.cgroup().ranOutOfProcesses() ? crowded() : "";
    return ending(Kind.EXITED, code, "The process ended with exit code " + code + "." + crowd);
  }

  private Ending withoutCode() throws IOException {
    if (!Files.exists(files.exit())) return lost();
    int all = Integer.parseInt(Files.readString(files.exit()).strip());
    return all == TIMED_OUT ? outOfTime() : fenceFailed();
  }

  private static Ending notFound() {
    return ending(
        Kind.EXITED,
        NOT_FOUND,
        "The process ended with exit code 127: a command that is not there was called.");
  }

  private static Ending signalled(int code) {
    int signal = code - SIGNALS;
    return ending(
        Kind.SIGNALLED,
        code,
        "The process was ended by signal " + signal + " (" + SIGNAL_NAMES.get(signal) + ").");
  }

  private Ending outOfMemory() {
    return ending(
        Kind.OUT_OF_MEMORY,
        null,
        "Out of memory: it needed more than the "
            + Amounts.bytes(grant.quota().memory())
            + " it was given, so it was stopped.");
  }

  private Ending outOfTime() {
    return ending(
        Kind.OUT_OF_TIME,
        null,
        "Out of time: it was stopped at its limit of "
            + Amounts.duration(grant.quota().wall())
            + ".");
  }

  private Ending outOfDisk() {
    return ending(
        Kind.OUT_OF_DISK,
        null,
        "Out of disk space: it wrote more than the "
            + Amounts.bytes(grant.quota().disk())
            + " it was given, so it was stopped.");
  }

  private Ending fenceFailed() throws IOException {
    return ending(
        Kind.SANDBOX_FAILED,
        null,
        "The sandbox could not be started, so the code did not run: " + lastWords());
  }

  private static Ending lost() {
    return ending(
        Kind.LOST,
        null,
        "The process is gone and left no exit code, as after a restart of the machine.");
  }

  private String crowded() {
    return " It had reached its limit of " + grant.quota().processes() + " processes.";
  }

  private String lastWords() throws IOException {
    if (!Files.exists(files.log())) return "it said nothing.";
    try (var lines = Files.lines(files.log(), StandardCharsets.ISO_8859_1)) {
      return lines.filter(line -> !line.isBlank()).reduce((a, b) -> b).orElse("it said nothing.");
    }
  }

  private @Nullable Integer commandsOwn() throws IOException {
    if (!Files.exists(files.status())) return null;
    Matcher code = EXIT_CODE.matcher(Files.readString(files.status()));
    return code.find() ? Integer.valueOf(code.group(1)) : null;
  }

  private static Ending ending(Kind kind, @Nullable Integer code, String words) {
    return new Ending(kind, code, words);
  }

  private Ending read() throws IOException {
    var all = new Properties();
    try (Reader reader = Files.newBufferedReader(files.ending())) {
      all.load(reader);
    }
    String code = all.getProperty("code");
    return new Ending(
        Kind.valueOf(all.getProperty("kind")),
        code.isEmpty() ? null : Integer.valueOf(code),
        all.getProperty("words"));
  }

  private void write(Ending ending) throws IOException {
    var all = new Properties();
    all.setProperty("kind", ending.kind().name());
    all.setProperty("code", ending.exitCode() == null ? "" : ending.exitCode().toString());
    all.setProperty("words", ending.words());
    Path draft = files.ending().resolveSibling("ending.tmp");
    try (Writer writer = Files.newBufferedWriter(draft)) {
      all.store(writer, null);
    }
    Files.move(draft, files.ending(), StandardCopyOption.ATOMIC_MOVE);
  }
}
