package dev.touchstone.worker.relay;

import dev.touchstone.base.DataDirectory;
import dev.touchstone.run.WorkOrder;
import dev.touchstone.run.WorkOrder.Tracking;
import dev.touchstone.worker.sandbox.Bind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * The way from inside a sandbox to this server. Inside, a small program listens on a port of the
 * sandbox's own loopback and passes all bytes on to a socket file; outside, the server answers on
 * that socket, and only to what {@link Gate} lets through.
 *
 * <p>The socket's directory is shown, not the socket: after a restart the server makes a new socket
 * there, and programs that went on meanwhile find it.
 */
@Component
public class Relay {

  /** In the sandbox's own network, where nothing else listens when a program starts. */
  private static final int PORT = 17_170;

  private static final String PASSER = "/opt/touchstone/relay.py";
  private static final String INSIDE = "/run/touchstone";
  private static final String NAME = "s";

  /** The kernel takes no longer path of a socket; the last byte is a zero. */
  private static final int LONGEST = 107;

  private final Path directory;
  private final Path passer;

  Relay(DataDirectory data) {
    this.directory = passable(data.below("relay").toAbsolutePath());
    this.passer = data.below("runtime").toAbsolutePath().resolve("relay.py");
    write(passer);
  }

  /** The relay of a data directory in which no server has to run. */
  public static Relay in(DataDirectory data) {
    return new Relay(data);
  }

  /** Where the server listens. */
  Path socket() {
    return directory.resolve(NAME);
  }

  boolean possible() {
    return socket().toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST;
  }

  /** Whether somebody answers there; without it programs still have their events file. */
  public boolean open() {
    return Files.exists(socket());
  }

  /** What has to be shown inside. */
  public List<Bind> binds() {
    return List.of(new Bind(passer, PASSER), new Bind(directory, INSIDE));
  }

  /**
   * The command with the inner half of the relay started before it. The command takes that half's
   * place as a process, so its exit code, signals and children are its own.
   *
   * @param python an interpreter that can be seen inside
   */
  public List<String> command(String python, List<String> command) {
    List<String> words = new ArrayList<>();
    words.addAll(List.of(python, "-I", "-S", PASSER));
    words.addAll(List.of(Integer.toString(PORT), INSIDE + "/" + NAME));
    words.addAll(command);
    return words;
  }

  /** What the program is told: the names that MLflow's clients and ours look for. */
  public static Map<String, String> environment(WorkOrder order, Tracking tracking) {
    String server = "http://127.0.0.1:" + PORT;
    return Map.of(
        "MLFLOW_TRACKING_URI", server + "/mlflow/" + tracking.namespace(),
        "MLFLOW_TRACKING_TOKEN", tracking.token(),
        "MLFLOW_EXPERIMENT_ID", tracking.experimentId().toString().replace("-", ""),
        "MLFLOW_RUN_ID", order.runId().toString().replace("-", ""),
        "TOUCHSTONE_URL", server,
        "TOUCHSTONE_TOKEN", tracking.token(),
        "TOUCHSTONE_RUN", order.runId().toString());
  }

  /** The users of the sandboxes go through it. */
  private static Path passable(Path directory) {
    try {
      return Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file) {
    try (InputStream source = Objects.requireNonNull(Relay.class.getResourceAsStream("relay.py"))) {
      Files.copy(source, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
