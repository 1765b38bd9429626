package dev.touchstone.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code clients/score_peer.py}, which stays warm and takes a turn for each line it is sent. */
final class ScorePeer implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();

  private final Process process;
  private final PrintWriter to;
  private final BufferedReader from;
  private final String versions;

  /** What a turn took, in seconds, and what it found. */
  record Turn(double seconds, double value) {}

  ScorePeer(Path folder) {
    var python = Path.of(".clients", Server.version(), "bin", "python").toAbsolutePath();
    var command = List.of(python.toString(), "clients/score_peer.py", folder.toString());
    var builder = new ProcessBuilder(Cores.server(command));
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().keySet().removeAll(List.of("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE"));
    for (var threads : List.of("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"))
      builder.environment().put(threads, "1");
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    to = new PrintWriter(process.outputWriter(), true);
    from = process.inputReader();
    versions = read().get("versions").asString();
  }

  /** Such as "scikit-learn 1.9.1, pandas 3.1.1". */
  String versions() {
    return versions;
  }

  Turn turn(String what, String name, int times) {
    to.println(what + " " + name + " " + times);
    var found = read();
    return new Turn(found.get("seconds").asDouble(), found.get("value").asDouble());
  }

  private JsonNode read() {
    try {
      var line = from.readLine();
      if (line == null) throw new IllegalStateException("The peer has ended");
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    to.close();
    process.destroy();
  }
}
