package dev.touchstone.worker.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.touchstone.worker.sandbox.Ending.Kind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tries to get out; each escape is first shown to work where there is no fence. */
class SandboxTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Quota SMALL =
      new Quota(1, 128 * Quota.MIB, Duration.ofSeconds(20), 40, 4 * Quota.MIB);

  @TempDir Path temp;
  private Bubblewrap sandbox;
  private Attempt attempt;

  @BeforeEach
  void measure() {
    sandbox = Bubblewrap.measuredIn(temp);
    assumeTrue(sandbox.protection().usable(), () -> "SKIPPED: " + sandbox.protection().words());
  }

  @AfterEach
  void release() {
    if (attempt == null) return;
    attempt.cancel();
    attempt.await(PATIENCE);
    attempt.release();
  }

  @Test
  void runsACommandAndSaysHowItEnded() throws IOException {
    assertThat(run("echo hello; pwd; echo $GREETING").kind()).isEqualTo(Kind.FINISHED);
    assertThat(Files.readString(attempt.log())).isEqualTo("hello\n/work\nhi there\n");
    assertThat(run("exit 7"))
        .isEqualTo(new Ending(Kind.EXITED, 7, "The process ended with exit code 7."));
    assertThat(run("kill -11 $$").words())
        .isEqualTo("The process was ended by signal 11 (segmentation fault).");
    assertThat(run("exit 124").words()).contains("exit code 124");
  }

  @Test
  void whatIsOutsideCannotBeRead() throws IOException {
    Path secret = Files.writeString(temp.resolve("secret"), "canary");
    Path given = Files.writeString(temp.resolve("given.csv"), "a,b\n");
    String look = "cat '" + secret + "'; cat /etc/shadow; cat /in/given.csv; ls /";
    assertThat(outside("cat '" + secret + "'")).isEqualTo("canary");
    run(look, new Bind(given, "/in/given.csv"));
    assertThat(Files.readString(attempt.log()))
        .doesNotContain("canary", "root:")
        .contains("a,b\n", "No such file");
  }

  @Test
  void nothingOfTheLauncherShows() throws IOException {
    assertThat(outside("tr '\\0' '\\n' < /proc/$PPID/environ")).contains("PATH=");
    run("cat /proc/1/environ /proc/1/cmdline; ls /proc/self/fd; env; ls -d /proc/[0-9]*");
    assertThat(Files.readString(attempt.log()))
        .doesNotContain(temp.toString(), "MAVEN", "JAVA_HOME")
        .doesNotContain("\n7\n", "\n8\n", "\n9\n");
  }

  @Test
  void thereIsNoNetwork() throws IOException {
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      new Socket(server.getInetAddress(), server.getLocalPort()).close();
      String python = "import socket; socket.create_connection(('127.0.0.1', %d), 2)";
      String connect = "/usr/bin/python3 -c \"" + python.formatted(server.getLocalPort()) + "\"";
      assertThat(outside(connect)).isEmpty();
      assertThat(run(connect).kind()).isEqualTo(Kind.EXITED);
      assertThat(Files.readString(attempt.log())).contains("ConnectionRefusedError");
    }
  }

  @Test
  void nothingIsWrittenButBelowWork() throws IOException {
    Path given = Files.writeString(temp.resolve("given.csv"), "as it was");
    given.toFile().setWritable(true, false);
    run(
        "for f in /x /usr/x /etc/passwd /in/given.csv /dev/x; do echo y > $f; done; echo ok > /work/f",
        new Bind(given, "/in/given.csv"));
    assertThat(Files.readString(given)).isEqualTo("as it was");
    assertThat(Files.readString(attempt.log()).lines().filter(l -> l.contains("cannot create")))
        .hasSize(5);
    assertThat(attempt.out().resolveSibling("f")).hasContent("ok\n");
  }

  @Test
  void dangerousSystemCallsAreRefused() throws IOException {
    run(
        """
        /usr/bin/python3 - <<'END'
        import ctypes
        libc = ctypes.CDLL(None, use_errno=True)
        for number in (425, 321, 298, 250, 101, 165, 272, 323, 304):
            ctypes.set_errno(0)
            libc.syscall(number, 0, 0, 0, 0, 0)
            print(number, ctypes.get_errno())
        ctypes.set_errno(0); libc.syscall(435, 0, 0); print(435, ctypes.get_errno())
        END
        """);
    var answers = Files.readString(attempt.log()).lines().toList();
    assertThat(answers).hasSize(10).last().isEqualTo("435 38");
    assertThat(answers.subList(0, 9)).allMatch(line -> line.endsWith(" 1"));
  }

  @Test
  void aForkBombHitsItsLimit() {
    Ending ending =
        run("bomb() { bomb | bomb & }; i=0; while [ $i -lt 200 ]; do sleep 9 & i=$((i+1)); done");
    assertThat(ending.finished()).isFalse();
    assertThat(attempt.log()).content().containsAnyOf("fork", "Resource temporarily");
    nothingRemains();
  }

  @Test
  void onlyTheOneThatEatsMemoryDies() {
    Attempt quiet = sandbox.start(spec("sleep 60", 3, SMALL));
    Ending ending = run("/usr/bin/python3 -c 'x = bytearray(10**9); print(len(x))'");
    assertThat(ending.kind()).isEqualTo(Kind.OUT_OF_MEMORY);
    assertThat(ending.words()).contains("128 MiB");
    assertThat(quiet.ending()).isEmpty();
    quiet.cancel();
    assertThat(quiet.await(PATIENCE)).get().extracting(Ending::kind).isEqualTo(Kind.CANCELLED);
    quiet.release();
  }

  @Test
  void samplingStopsWhatTheKernelLetsPass() {
    var roomy = new Quota(1, 32 * Quota.MIB, Duration.ofSeconds(20), 40, 4 * Quota.MIB);
    var kernel = new Quota(1, 512 * Quota.MIB, Duration.ofSeconds(20), 40, 4 * Quota.MIB);
    attempt = sandbox.start(spec(hold(), 1, kernel));
    Attempt strict = lookedAtWith(roomy);
    until(
        () -> {
          strict.watch();
          return attempt.ending().isPresent();
        });
    assertThat(attempt.ending()).get().extracting(Ending::kind).isEqualTo(Kind.OUT_OF_MEMORY);
  }

  @Test
  void eternalSleepAndIgnoredSignalsEndAtTheLimit() {
    var brief = new Quota(1, 64 * Quota.MIB, Duration.ofSeconds(1), 40, Quota.MIB);
    attempt = sandbox.start(spec("trap '' TERM INT HUP; while :; do sleep 100; done", 1, brief));
    Ending ending = attempt.await(PATIENCE).orElseThrow();
    assertThat(ending.kind()).isEqualTo(Kind.OUT_OF_TIME);
    assertThat(ending.words()).contains("limit of 1 s");
    nothingRemains();
  }

  @Test
  void whatWasLeftBehindBySetsidDiesToo() {
    assertThat(run("setsid sleep 300 & (setsid sh -c 'sleep 300 &') ; sleep 0.1").finished())
        .isTrue();
    nothingRemains();
  }

  @Test
  void aFullDiskStopsIt() {
    assertThat(run("head -c 9000000 /dev/zero > big").kind()).isEqualTo(Kind.OUT_OF_DISK);
    attempt.release();
    attempt =
        sandbox.start(
            spec(
                "for i in 1 2 3 4 5; do head -c 2000000 /dev/zero > $i; done; sleep 60", 1, SMALL));
    until(
        () -> {
          attempt.watch();
          return attempt.ending().isPresent();
        });
    assertThat(attempt.ending().orElseThrow().words()).contains("more than the 4 MiB");
  }

  @Test
  void anEndlessLogIsCutAndSaysSo() throws IOException {
    assertThat(run("head -c 60000000 /dev/zero; echo end").finished()).isTrue();
    assertThat(Files.size(attempt.log())).isBetween(50_000_000L, 50_000_200L);
    assertThat(lastLine())
        .isEqualTo("[The log was cut at 50 MB: 10000004 more bytes were not kept.]");
  }

  @Test
  void linksInTheOutputsAreNotFollowed() throws IOException {
    Path secret = Files.writeString(temp.resolve("secret"), "canary");
    run(
        "cd out; echo 1 > kept.csv; mkdir d; echo 2 > d/also; mkfifo pipe; ln -s / root; ln -s '"
            + secret
            + "' leak");
    var outputs = Outputs.below(attempt.out(), 10, 1000);
    assertThat(outputs.files())
        .extracting(Outputs.Output::path)
        .containsExactlyInAnyOrder("kept.csv", "d/also");
    assertThat(outputs.leftOut()).hasSize(3).anyMatch(s -> s.startsWith("leak is not"));
    assertThat(Outputs.below(attempt.out(), 1, 1000).files()).hasSize(1);
  }

  @Test
  void anAttemptIsFoundAgainWithoutTheObjectThatStartedIt() {
    SandboxSpec spec = spec("sleep 0.5; echo done; exit 3", 1, SMALL);
    sandbox.start(spec);
    attempt = Bubblewrap.measuredIn(temp).adopt(spec.directory()).orElseThrow();
    assertThat(attempt.ending()).isEmpty();
    assertThat(attempt.await(PATIENCE)).get().extracting(Ending::exitCode).isEqualTo(3);
    assertThat(sandbox.adopt(spec.directory()).orElseThrow().ending())
        .get()
        .extracting(Ending::exitCode)
        .isEqualTo(3);
    assertThat(sandbox.adopt(temp.resolve("nothing-there"))).isEmpty();
  }

  @Test
  void anAttemptWhoseLauncherWasKilledIsLostAndNothingRemains() throws IOException {
    SandboxSpec spec = spec("sleep 300", 1, SMALL);
    attempt = sandbox.start(spec);
    until(() -> Files.exists(spec.directory().resolve("pid")));
    long pid = Long.parseLong(Files.readString(spec.directory().resolve("pid")).split(" ")[0]);
    Processes.kill(pid);
    assertThat(attempt.await(PATIENCE)).get().extracting(Ending::kind).isEqualTo(Kind.LOST);
    attempt.release();
    nothingRemains();
  }

  @Test
  void aCommandThatIsNotThereIsNamed() {
    attempt =
        sandbox.start(
            new SandboxSpec(
                fresh(), 1, List.of("/nowhere"), Map.of(), List.of(), List.of(), SMALL));
    assertThat(attempt.await(PATIENCE).orElseThrow().words()).contains("127", "not there");
    assertThat(attempt.log()).content().contains("/nowhere");
  }

  @Test
  void guestPathsThatClimbAreRefused() {
    for (String guest :
        List.of(
            "in",
            "/in/../etc",
            "/work/x",
            "/in//x",
            "/",
            "/in/a\nb",
            "/..",
            "/in/./a",
            "/work",
            "/in/"))
      assertThatThrownBy(() -> new Bind(temp, guest)).isInstanceOf(IllegalArgumentException.class);
    for (String guest : List.of("/in/0/..a/b.", "/in/ü x.csv", "/workshop"))
      assertThat(new Bind(temp, guest).guest()).isEqualTo(guest);
  }

  private Ending run(String script, Bind... binds) {
    if (attempt != null) attempt.release();
    SandboxSpec plain = spec(script, 1, SMALL);
    attempt =
        sandbox.start(
            new SandboxSpec(
                plain.directory(),
                1,
                plain.command(),
                plain.environment(),
                List.of(binds),
                List.of(),
                SMALL));
    return attempt.await(PATIENCE).orElseThrow();
  }

  private SandboxSpec spec(String script, int slot, Quota quota) {
    return new SandboxSpec(
        fresh(),
        slot,
        List.of("/bin/sh", "-c", script),
        Map.of("PATH", "/usr/bin:/bin", "GREETING", "hi there"),
        List.of(),
        List.of(),
        quota);
  }

  private Path fresh() {
    return temp.resolve("it's " + UUID.randomUUID());
  }

  private static String hold() {
    return "/usr/bin/python3 -c 'import time; x = bytearray(100 * 2**20); time.sleep(60)'";
  }

  /** The running attempt as seen by one who was told of another quota and of no control groups. */
  private Attempt lookedAtWith(Quota quota) {
    try {
      Path directory = attempt.log().getParent();
      until(() -> Files.exists(directory.resolve("pid")));
      new Grant(quota, Cgroup.NONE).write(directory.resolve("grant.properties"));
      return sandbox.adopt(directory).orElseThrow();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private String outside(String script) throws IOException {
    Process process = new ProcessBuilder("/bin/sh", "-c", script).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes());
  }

  private String lastLine() throws IOException {
    try (var lines = Files.lines(attempt.log(), java.nio.charset.StandardCharsets.ISO_8859_1)) {
      return lines.reduce((a, b) -> b).orElseThrow();
    }
  }

  /** Every process of the attempt had the slot's user. */
  private void nothingRemains() {
    until(() -> attemptsProcesses().isEmpty());
  }

  private List<String> attemptsProcesses() {
    return ProcessHandle.allProcesses()
        .filter(
            p ->
                p.info().commandLine().orElse("").contains("sleep 300")
                    || p.info().user().orElse("").equals("61001"))
        .map(p -> p.pid() + " " + p.info().commandLine().orElse("?"))
        .toList();
  }

  private static void until(BooleanSupplier condition) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }
}
