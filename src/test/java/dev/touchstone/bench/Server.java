package dev.touchstone.bench;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A tracking server under measurement, on the servers' core, with a database of its own. */
record Server(
    String name, Wire.Target target, Cluster.Database database, Program program, String secret)
    implements AutoCloseable {
  private static final String PASSWORD = "a password for benchmarks";

  /** The real {@code mlflow server} of the pinned client environment. */
  static Server mlflow(Cluster.Database database, Path scratch, int workers) {
    int port = Ports.free();
    Path folder = Path.of(".clients").toAbsolutePath().resolve(version());
    List<String> command =
        new ArrayList<>(List.of(folder.resolve("bin/mlflow").toString(), "server"));
    command.addAll(
        List.of("--backend-store-uri", "postgresql+psycopg2://bench@" + database.address()));
    command.addAll(List.of("--artifacts-destination", scratch.resolve("mlflow").toString()));
    command.addAll(List.of("--port", "" + port, "--workers", "" + workers));
    var program =
        Program.start("mlflow", Cores.server(command), quiet(), scratch.resolve("mlflow.log"));
    waitFor(program, port, "/health", 120);
    return new Server("mlflow " + version(), new Wire.Target(port, "", ""), database, program, "");
  }

  /** Ours, started as people start it, with its data directory below {@code scratch}. */
  static Server ours(Cluster.Database database, Path scratch) {
    int port = Ports.free();
    Path data = scratch.resolve("touchstone");
    var settings =
        Map.of(
            "TOUCHSTONE_DATABASE_URL",
            "postgresql://bench@" + database.address(),
            "TOUCHSTONE_ADMIN_PASSWORD",
            PASSWORD);
    var command =
        List.of("./touchstone", "up", "--no-demo", "--port", "" + port, "--data", "" + data);
    var program =
        Program.start(
            "touchstone", Cores.server(command), settings, scratch.resolve("touchstone.log"));
    waitFor(program, port, "/actuator/health", 180);
    String token = Program.run(List.of("./touchstone", "token", "admin", "--data", "" + data));
    String headers = "Authorization: Bearer " + token + "\r\n";
    return new Server(
        "touchstone", new Wire.Target(port, "/mlflow/admin", headers), database, program, PASSWORD);
  }

  /** The newest pinned version of the client, which the benchmarks are against. */
  static String version() {
    String[] files =
        Path.of("clients").toFile().list((folder, name) -> name.startsWith("requirements-"));
    return List.of(files).stream()
        .map(name -> name.replaceAll("requirements-|\\.txt", ""))
        .max((a, b) -> Runtime.Version.parse(a).compareTo(Runtime.Version.parse(b)))
        .orElseThrow();
  }

  Tracker tracker() {
    return new Tracker(new Wire(target));
  }

  private static Map<String, String> quiet() {
    return Map.of(
        "MLFLOW_DISABLE_TELEMETRY", "true", "MLFLOW_SERVER_ENABLE_JOB_EXECUTION", "false");
  }

  private static void waitFor(Program program, int port, String path, int seconds) {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
    try (var client = HttpClient.newHttpClient()) {
      await(program.toString())
          .atMost(Duration.ofSeconds(seconds))
          .until(() -> answers(client, request) || !program.runs());
    }
    if (!program.runs())
      throw new IllegalStateException(program + " ended: " + program.lastWords());
  }

  private static boolean answers(HttpClient client, HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (Exception e) {
      return false;
    }
  }

  @Override
  public void close() {
    program.close();
  }

  static Path scratch() {
    try {
      return Files.createTempDirectory("bench-servers");
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
