package dev.touchstone.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.client.MoodyServer.Kept;
import dev.touchstone.client.MoodyServer.Mood;
import dev.touchstone.trainer.Train;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A built-in trainer as a program of its own, outside a worker: it reports as any client does. */
class TrainerElsewhereTest {

  private static final String PETS =
      "weight,kind\n4,cat\n5,cat\n30,dog\n28,dog\n6,cat\n4,cat\n33,dog\n31,dog\n5,cat\n29,dog\n";

  @TempDir Path temp;
  private URI address;
  private int port;

  @BeforeEach
  void choose() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    address = URI.create("http://127.0.0.1:" + port);
  }

  @Test
  void tellsTheServerWhatItMeasured() throws Exception {
    try (var server = new MoodyServer(() -> Mood.KIND, port)) {
      assertThat(train()).isZero();
      told(server);
    }
    assertThat(Spool.left(spool())).isEmpty();
  }

  @Test
  void trainsThoughTheServerIsAwayAndIsHeardOfWhenThatIsBack() throws Exception {
    assertThat(train()).isZero();
    assertThat(Spool.left(spool())).isNotEmpty();
    try (var server = new MoodyServer(() -> Mood.KIND, port);
        var client = TouchstoneClient.of(address, "ts_test", spool())) {
      client.replay();
      told(server);
    }
    assertThat(Spool.left(spool())).isEmpty();
  }

  private static void told(MoodyServer server) {
    assertThat(server.kept()).hasSize(1);
    Kept run = server.kept().getFirst();
    assertThat(run.state).isEqualTo("finished");
    assertThat(run.params).containsKey("validation_fraction");
    assertThat(run.points.keySet()).anyMatch(point -> point.startsWith("val_accuracy "));
    assertThat(run.files).containsKey("validation.csv");
  }

  private int train() throws Exception {
    Path pets = Files.writeString(temp.resolve("pets.csv"), PETS);
    String order =
        """
        {"trainer": "linear", "task": "classification", "target": "kind", "train": "%s",
         "test": null, "id": null, "params": {}, "seed": 1, "device": "cpu"}
        """;
    Path ordered = Files.writeString(temp.resolve("order.json"), order.formatted(pets));
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    var builder =
        new ProcessBuilder(java.toString(), "-XX:TieredStopAtLevel=1", Train.class.getName());
    builder.environment().putAll(environment(ordered));
    builder.redirectErrorStream(true).redirectOutput(temp.resolve("log").toFile());
    Process process = builder.start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return process.exitValue();
  }

  private Map<String, String> environment(Path order) throws IOException {
    return Map.of(
        "CLASSPATH", System.getProperty("java.class.path"),
        "TOUCHSTONE_ORDER", order.toString(),
        "TOUCHSTONE_OUT", Files.createDirectories(temp.resolve("out")).toString(),
        "TOUCHSTONE_URL", address.toString(),
        "TOUCHSTONE_TOKEN", "ts_test",
        "TOUCHSTONE_EXPERIMENT", "ada/pets",
        "TOUCHSTONE_SPOOL", spool().toString());
  }

  private Path spool() {
    return temp.resolve("spool");
  }
}
