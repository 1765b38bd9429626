package dev.touchstone.bench;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A PostgreSQL cluster of its own in a temporary directory, on loopback, with fsync on. Everything
 * that is measured against it keeps its rows here; closing it deletes them.
 */
final class Cluster implements AutoCloseable {
  private static final List<String> SETTINGS =
      List.of("listen_addresses=127.0.0.1", "shared_buffers=1GB", "max_wal_size=4GB", "fsync=on");
  private final Path home;
  private final Path binaries;
  private final int port;
  private final Program server;

  Cluster() {
    home = Files.exists(Path.of("/var/tmp")) ? temporary(Path.of("/var/tmp")) : temporary(null);
    binaries = binaries();
    port = Ports.free();
    own();
    Program.run(
        asOwner(command("initdb", "-D", data(), "-U", "bench", "-A", "trust", "-E", "UTF8")));
    server =
        Program.start("postgres", Cores.server(asOwner(serving())), home.resolve("postgres.log"));
    waitUntilItAnswers();
  }

  /** Makes an empty database. */
  Database database(String name) {
    sql("postgres", "create database " + name);
    return new Database(this, name);
  }

  /** A database of the cluster. */
  record Database(Cluster cluster, String name) {
    String address() {
      return "127.0.0.1:" + cluster.port + "/" + name;
    }

    /** Runs statements and gives what they print, unaligned, without headings. */
    String sql(String statements) {
      return cluster.sql(name, statements);
    }

    /** Copies the lines of a file (tab-separated) into a table. */
    void copy(String table, Path file) {
      sql("\\copy " + table + " from '" + file + "'");
    }

    /** Bytes of all tables with their indexes and toast, after VACUUM. */
    long bytes() {
      sql("vacuum");
      return Long.parseLong(
          sql(
              "select coalesce(sum(pg_total_relation_size(c.oid)), 0)::bigint from pg_class c"
                  + " join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r'"
                  + " and n.nspname not in ('pg_catalog', 'information_schema')"));
    }
  }

  private String sql(String database, String statements) {
    return Program.run(
        command(
            "psql",
            "-X",
            "-q",
            "-A",
            "-t",
            "-v",
            "ON_ERROR_STOP=1",
            "-h",
            "127.0.0.1",
            "-p",
            "" + port,
            "-U",
            "bench",
            "-d",
            database,
            "-c",
            statements));
  }

  private List<String> serving() {
    List<String> command = new ArrayList<>(command("postgres", "-D", data(), "-p", "" + port));
    command.addAll(List.of("-c", "unix_socket_directories=" + home));
    SETTINGS.forEach(setting -> command.addAll(List.of("-c", setting)));
    return command;
  }

  private void waitUntilItAnswers() {
    await("PostgreSQL")
        .atMost(Duration.ofSeconds(60))
        .ignoreExceptions()
        .until(() -> !sql("postgres", "select 1").isEmpty());
  }

  private String data() {
    return home.resolve("data").toString();
  }

  private List<String> command(String program, String... words) {
    return Stream.concat(Stream.of(binaries.resolve(program).toString()), Stream.of(words))
        .toList();
  }

  /** PostgreSQL refuses to run as root. */
  private static List<String> asOwner(List<String> command) {
    if (!Program.isRoot()) return command;
    return Stream.concat(
            Stream.of("setpriv", "--reuid=" + owner(), "--regid=nogroup", "--clear-groups", "--"),
            command.stream())
        .toList();
  }

  private void own() {
    if (Program.isRoot())
      Program.run(List.of("chown", "-R", owner() + ":nogroup", home.toString()));
  }

  private static String owner() {
    return "nobody";
  }

  private static Path binaries() {
    try (Stream<Path> versions = Files.list(Path.of("/usr/lib/postgresql"))) {
      return versions
          .map(version -> version.resolve("bin"))
          .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
          .max(Comparator.naturalOrder())
          .orElseThrow();
    } catch (IOException | RuntimeException e) {
      throw new IllegalStateException("Install Debian's package postgresql", e);
    }
  }

  private static Path temporary(Path parent) {
    try {
      return parent == null
          ? Files.createTempDirectory("bench")
          : Files.createTempDirectory(parent, "bench");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.close();
    Program.run(List.of("rm", "-rf", home.toString()));
  }
}
