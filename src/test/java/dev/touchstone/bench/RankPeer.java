package dev.touchstone.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code clients/rank_peer.py}, which stays warm and takes a turn for each line it is sent. */
final class RankPeer implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();

  private final Process process;
  private final PrintWriter to;
  private final BufferedReader from;
  private double halfWidth;

  RankPeer(Path right, int entries, int items) {
    var python = Path.of(".clients", Server.version(), "bin", "python").toAbsolutePath();
    var builder =
        new ProcessBuilder(
            python.toString(), "clients/rank_peer.py", right.toString(), "" + entries, "" + items);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().keySet().removeAll(List.of("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE"));
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    to = new PrintWriter(process.outputWriter(), true);
    from = process.inputReader();
    turn("warm");
  }

  /**
   * Takes a turn and gives how long it took.
   *
   * @param what {@code rank}, {@code groups} or {@code more}
   */
  double seconds(String what) {
    var found = turn(what);
    halfWidth = found.get("halfWidth").asDouble();
    Bench.say(
        "numpy %-6s %6.2f s, %d share first place, bars %s",
        what, found.get("seconds").asDouble(), found.get("sharing").asInt(), found.get("bars"));
    return found.get("seconds").asDouble();
  }

  /** The mean half width of its intervals in the last turn. */
  double halfWidth() {
    return halfWidth;
  }

  private JsonNode turn(String word) {
    to.println(word);
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
