package dev.touchstone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server of this test process, on loopback, made from the programs of Debian's
 * package. Its databases sort as English does, like most people's, so that tests see what the
 * product makes of that. It forgets everything and ends with this process, however that ends.
 */
public final class TestPostgres {
  /** Tests run on PostgreSQL instead of H2 when this property is {@code postgresql}. */
  static final String PROPERTY = "touchstone.test.database";

  public static final String ABSENT =
      "PostgreSQL is not installed (Debian's package postgresql): the tests that need one are skipped.";

  /* Says when the server is there, then reads its input, which ends with the process that asked. */
  private static final String SCRIPT =
      """
      cd "$1" && printf %s "$3" > secret && trap '' INT TERM
      "$2/initdb" -D data -U touchstone -A scram-sha-256 --pwfile=secret -E UTF8 --no-sync $5 >log 2>&1
      "$2/pg_ctl" start -w -D data -l log -o "-p $4 -c listen_addresses=127.0.0.1 -c unix_socket_directories= \
        -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200" >>log 2>&1 \
        && echo ready || cat log
      cat >/dev/null
      "$2/pg_ctl" stop -D data -m immediate >/dev/null 2>&1
      cd / && rm -rf "$1"
      """;

  private static @Nullable TestPostgres started;
  private final int port;
  private final String password;

  private TestPostgres(int port, String password) {
    this.port = port;
    this.password = password;
  }

  static boolean wanted() {
    return "postgresql".equals(System.getProperty(PROPERTY));
  }

  public static boolean installed() {
    return programs().isPresent();
  }

  /** A new empty database, as an address of the kind that people set. */
  public static synchronized String freshDatabase() {
    if (started == null) started = start();
    return started.create("t" + UUID.randomUUID().toString().replace("-", ""));
  }

  private String create(String name) {
    try (Connection connection = connect("postgres")) {
      connection.createStatement().execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return "postgresql://touchstone:%s@127.0.0.1:%d/%s".formatted(password, port, name);
  }

  private Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + database, "touchstone", password);
  }

  private static TestPostgres start() {
    Path programs = programs().orElseThrow(() -> new IllegalStateException(ABSENT));
    try {
      TestPostgres server = new TestPostgres(freePort(), UUID.randomUUID().toString());
      Process shell = server.launch(programs);
      String said = shell.inputReader().readLine();
      if (!"ready".equals(said))
        throw new IllegalStateException("PostgreSQL did not start: " + said);
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }

  private Process launch(Path programs) throws IOException {
    Path home = Files.createTempDirectory("touchstone-postgres");
    List<String> command = new ArrayList<>(asOrdinaryUser(home));
    command.addAll(List.of("sh", "-c", SCRIPT, "sh", home.toString(), programs.toString()));
    command.addAll(List.of(password, Integer.toString(port), order(programs)));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  /** PostgreSQL refuses to run as root; Debian's package brings a user for it. */
  private static List<String> asOrdinaryUser(Path home) throws IOException {
    if (!System.getProperty("user.name").equals("root")) return List.of();
    var users = home.getFileSystem().getUserPrincipalLookupService();
    Files.setOwner(home, users.lookupPrincipalByName("postgres"));
    return List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups");
  }

  private static String order(Path programs) {
    String english = "--locale-provider=icu --icu-locale=en-US ";
    return (version(programs) < 15 ? "" : english) + "--locale=C.UTF-8";
  }

  private static Optional<Path> programs() {
    Path versions = Path.of("/usr/lib/postgresql");
    if (!Files.isDirectory(versions)) return Optional.empty();
    try (Stream<Path> all = Files.list(versions)) {
      return all.map(version -> version.resolve("bin"))
          .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
          .max(Comparator.comparingInt(TestPostgres::version));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int version(Path bin) {
    return Integer.parseInt(bin.getParent().getFileName().toString());
  }
}
