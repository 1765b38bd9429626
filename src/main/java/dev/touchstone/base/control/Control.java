package dev.touchstone.base.control;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The launcher's side: sends its words to the server of the data directory, prints the answers. */
final class Control {
  private static final JsonMapper JSON = new JsonMapper();

  private Control() {}

  static void main(String[] words) {
    Path data = Path.of(System.getenv().getOrDefault("TOUCHSTONE_DATA", "data"));
    System.exit(send(data.resolve(ControlSocket.NAME), words, System.out, System.err));
  }

  private static int send(Path socket, String[] words, PrintStream out, PrintStream err) {
    try (SocketChannel server = SocketChannel.open(UnixDomainSocketAddress.of(socket));
        var writer = Channels.newWriter(server, StandardCharsets.UTF_8);
        var reader = new BufferedReader(Channels.newReader(server, StandardCharsets.UTF_8))) {
      writer.write(JSON.writeValueAsString(words) + "\n");
      writer.flush();
      return relay(reader, out, err);
    } catch (IOException e) {
      err.println(
          "No server answers at " + socket + ". Start it with ./touchstone up, then try again.");
      return 1;
    }
  }

  /** Prints to standard output what the server says; the last line holds the exit code. */
  private static int relay(BufferedReader reader, PrintStream out, PrintStream err)
      throws IOException {
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      Map<?, ?> answer = JSON.readValue(line, Map.class);
      if (answer.get("exit") instanceof Integer exit) return exit;
      out.println(answer.get("out"));
    }
    err.println("The server stopped before it had finished.");
    return 1;
  }
}
