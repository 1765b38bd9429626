package dev.touchstone.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.client.MoodyServer.Kept;
import dev.touchstone.client.MoodyServer.Mood;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the server does, it has every point exactly once in the end. */
class TouchstoneClientTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int MANY = 5000;

  @TempDir Path temp;

  @Test
  void aRunIsToldFromItsBeginToItsEnd() throws IOException {
    Path file = Files.writeString(temp.resolve("a.txt"), "weights");
    try (var server = new MoodyServer(() -> Mood.KIND);
        var client = client(server.address())) {
      try (TrackedRun run = client.begin("ada/penguins", "first")) {
        run.param("rate", 0.1);
        run.metric("loss", 0.5, 1);
        run.metric("loss", Double.NaN, 2);
        run.artifact("models/a b.txt", file);
        run.end(Ending.FINISHED);
      }
      Kept kept = server.kept().getFirst();
      assertThat(kept.params).isEqualTo(Map.of("rate", "0.1"));
      assertThat(kept.points.keySet()).containsExactly("loss 1 0.5", "loss 2 \"NaN\"");
      assertThat(kept.files).isEqualTo(Map.of("models/a%20b.txt", "weights"));
      assertThat(kept.state).isEqualTo("finished");
    }
    assertThat(leftBehind()).isEmpty();
  }

  @Test
  void aProgramThatBreaksIsSeenToHaveFailed() throws IOException {
    try (var server = new MoodyServer(() -> Mood.KIND);
        var client = client(server.address())) {
      client.begin("ada/penguins", "").close();
      assertThat(server.kept().getFirst().state).isEqualTo("failed");
    }
  }

  @ParameterizedTest
  @EnumSource(Mood.class)
  void everyPointArrivesOnceThoughEveryOtherRequestFails(Mood mood) throws IOException {
    var turn = new java.util.concurrent.atomic.AtomicInteger();
    try (var server = new MoodyServer(() -> turn.getAndIncrement() % 2 == 0 ? mood : Mood.KIND);
        var client = client(server.address())) {
      TrackedRun run = client.begin("ada/penguins", "");
      tell(run, 0, MANY);
      run.end(Ending.FINISHED);
      run.close();
      finished(client, server);
    }
    assertThat(leftBehind()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void everyPointArrivesOnceInOrderWhateverTheServersMood(long seed) throws IOException {
    var random = new Random(seed);
    Mood[] all = Mood.values();
    try (var server =
            new MoodyServer(
                () -> random.nextInt(3) > 0 ? Mood.KIND : all[random.nextInt(all.length)]);
        var client = client(server.address())) {
      TrackedRun run = client.begin("ada/penguins", "");
      tell(run, 0, MANY);
      run.end(Ending.FINISHED);
      run.close();
      finished(client, server);
      assertThat(server.kept().getFirst().arrivals.stream().distinct().toList())
          .isSortedAccordingTo((a, b) -> Long.compare(number(a), number(b)));
    }
  }

  private void finished(TouchstoneClient client, MoodyServer server) {
    until(
        () -> {
          client.replay();
          return !server.kept().isEmpty()
              && server.kept().getFirst().state.equals("finished")
              && leftBehind().isEmpty();
        });
    assertThat(server.kept()).hasSize(1);
    assertThat(server.kept().getFirst().points.keySet()).containsExactlyElementsOf(points(MANY));
  }

  @Test
  void whatIsSaidWhileTheServerIsAwayIsSentByTheNextProgram() throws IOException {
    int port = freePort();
    URI address = URI.create("http://127.0.0.1:" + port);
    Path file = Files.writeString(temp.resolve("a.txt"), "weights");
    try (var client = client(address)) {
      TrackedRun run = client.begin("ada/penguins", "offline");
      tell(run, 0, MANY);
      run.artifact("a.txt", file);
      run.end(Ending.FINISHED);
      Thread.currentThread().interrupt();
      run.close();
      assertThat(Thread.interrupted()).isTrue();
      assertThat(run.delivery().lost()).isZero();
      assertThat(run.delivery().waiting()).isGreaterThan(5);
    }
    Files.delete(file);
    try (var server = new MoodyServer(() -> Mood.KIND, port);
        var client = client(address)) {
      client.begin("ada/penguins", "next").close();
      finishedOffline(server);
    }
    assertThat(leftBehind()).isEmpty();
  }

  private void finishedOffline(MoodyServer server) {
    until(() -> server.kept().stream().anyMatch(run -> run.state.equals("finished")));
    Kept kept =
        server.kept().stream()
            .filter(run -> run.state.equals("finished"))
            .findFirst()
            .orElseThrow();
    assertThat(kept.points.keySet()).containsExactlyElementsOf(points(MANY));
    assertThat(kept.files).isEqualTo(Map.of("a.txt", "weights"));
    assertThat(kept.arrivals).doesNotHaveDuplicates();
    until(() -> leftBehind().isEmpty());
  }

  @Test
  void aServerThatGoesAndComesBackMeanwhileLosesNothing() throws IOException {
    int port = freePort();
    var first = new MoodyServer(() -> Mood.KIND, port);
    try (var client = client(first.address())) {
      TrackedRun run = client.begin("ada/penguins", "");
      tell(run, 0, 2000);
      until(() -> !first.kept().getFirst().points.isEmpty());
      first.refuseTokens();
      tell(run, 2000, MANY);
      until(() -> run.delivery().waiting() > 0 && !leftBehind().isEmpty());
      Thread.currentThread().interrupt();
      run.close();
      Thread.interrupted();
      assertThat(run.delivery().lost()).isZero();
    }
    first.close();
    assertThat(leftBehind()).hasSize(1);
  }

  @Test
  void memoryIsBoundedWhileTheServerIsAway() throws IOException {
    try (var client = client(URI.create("http://127.0.0.1:" + freePort()))) {
      TrackedRun run = client.begin("ada/penguins", "");
      tell(run, 0, 200_000);
      assertThat(run.delivery().waiting()).isGreaterThanOrEqualTo(200);
      assertThat(bodies()).hasSizeGreaterThanOrEqualTo(200 - Outbox.MOST_IN_MEMORY);
      Thread.currentThread().interrupt();
      run.close();
      Thread.interrupted();
    }
  }

  @Test
  void whatTheServerRefusesIsPutAsideAndTakesNothingWithIt() throws IOException {
    try (var server = new MoodyServer(() -> Mood.KIND);
        var client = client(server.address())) {
      TrackedRun run = client.begin("ada/penguins", "");
      run.param("rate", "0.1");
      until(() -> !server.kept().getFirst().params.isEmpty());
      run.param("rate", "0.2");
      run.metric("loss", 1, 1);
      run.metric("k".repeat(300), 1, 1);
      run.tag("t", "v".repeat(9000));
      run.end(Ending.FINISHED);
      run.close();
      assertThat(server.kept().getFirst().points).hasSize(1);
      assertThat(server.kept().getFirst().params).isEqualTo(Map.of("rate", "0.1"));
      assertThat(run.delivery().refused()).isEqualTo(1);
    }
    try (Stream<Path> aside = Files.walk(temp.resolve("spool/refused"))) {
      assertThat(aside.filter(file -> file.toString().endsWith(".body")))
          .singleElement()
          .satisfies(file -> assertThat(file).content().contains("0.2"));
    }
    assertThat(leftBehind()).isEmpty();
  }

  @Test
  void aWrongTokenOrExperimentShowsBeforeTheWorkBegins() throws IOException {
    try (var server = new MoodyServer(() -> Mood.KIND);
        var client = client(server.address())) {
      assertThatThrownBy(() -> client.begin("nobody/none", ""))
          .isInstanceOf(TouchstoneRefusal.class)
          .hasMessageContaining("404");
      server.refuseTokens();
      assertThatThrownBy(() -> client.begin("ada/penguins", ""))
          .isInstanceOf(TouchstoneRefusal.class)
          .hasMessageContaining("401");
    }
    assertThat(leftBehind()).isEmpty();
  }

  @Test
  void inAWorkerTheWorkerIsTold() throws IOException {
    Path events = temp.resolve("events");
    Path out = Files.createDirectory(temp.resolve("out"));
    Path file = Files.writeString(temp.resolve("a.txt"), "x");
    try (var client =
            TouchstoneClient.of(
                Map.of("TOUCHSTONE_EVENTS", events.toString(), "TOUCHSTONE_OUT", out.toString()));
        TrackedRun run = client.begin("", "")) {
      run.param("quote\"", "a\nb\\c");
      run.metric("loss", Double.NEGATIVE_INFINITY, 3);
      run.progress(1, 2, "epoch");
      run.artifact("d/a.txt", file);
      run.artifact("../a.txt", file);
      run.end(Ending.FAILED);
    }
    var json = new tools.jackson.databind.json.JsonMapper();
    List<String> lines = Files.readAllLines(events);
    assertThat(lines).hasSize(3);
    assertThat(json.readTree(lines.getFirst()).get("value").asString()).isEqualTo("a\nb\\c");
    assertThat(json.readTree(lines.get(1)).get("value").asString()).isEqualTo("-Infinity");
    assertThat(json.readTree(lines.getLast()).get("total").asInt()).isEqualTo(2);
    assertThat(out.resolve("d/a.txt")).hasContent("x");
  }

  private TouchstoneClient client(URI server) {
    return TouchstoneClient.of(server, "ts_test", temp.resolve("spool"));
  }

  private static void tell(TrackedRun run, int from, int to) {
    for (int step = from; step < to; step++) run.metric("loss", step / 8.0, step);
  }

  private static List<String> points(int many) {
    return IntStream.range(0, many).mapToObj(step -> "loss " + step + " " + step / 8.0).toList();
  }

  private static long number(String key) {
    return Long.parseLong(key.substring(key.lastIndexOf('-') + 1));
  }

  private List<Path> leftBehind() {
    try {
      return Spool.left(temp.resolve("spool"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private List<Path> bodies() throws IOException {
    try (Stream<Path> all = Files.walk(temp.resolve("spool"))) {
      return all.filter(file -> file.toString().endsWith(".body")).toList();
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void until(BooleanSupplier condition) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }
}
