package dev.touchstone.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A program in {@code clients} that stays warm and answers each line it is sent with a line of
 * JSON.
 */
final class PythonPeer implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();

  private final Process process;
  private final PrintWriter to;
  private final BufferedReader from;

  private PythonPeer(ProcessBuilder builder) {
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().keySet().removeAll(List.of("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE"));
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    to = new PrintWriter(process.outputWriter(), true);
    from = process.inputReader();
  }

  /** With as many threads as its libraries take of themselves. */
  static PythonPeer onAllCores(String program, Object... arguments) {
    return new PythonPeer(new ProcessBuilder(command(program, arguments)));
  }

  /** With one thread, on the core that is not ours. */
  static PythonPeer onOneCore(String program, Object... arguments) {
    var builder = new ProcessBuilder(Cores.server(command(program, arguments)));
    for (var threads : List.of("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"))
      builder.environment().put(threads, "1");
    return new PythonPeer(builder);
  }

  private static List<String> command(String program, Object... arguments) {
    var python = Path.of(".clients", Server.version(), "bin", "python").toAbsolutePath();
    var command = new ArrayList<>(List.of(python.toString(), "clients/" + program));
    for (var argument : arguments) command.add(argument.toString());
    return command;
  }

  JsonNode ask(String line) {
    to.println(line);
    return read();
  }

  /** What it says without being asked. */
  JsonNode read() {
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
