package dev.touchstone.worker;

import dev.touchstone.base.database.DatabaseAddress;
import dev.touchstone.base.database.DatabaseServer;
import dev.touchstone.base.database.DatabaseUnusable;
import dev.touchstone.worker.sandbox.Bubblewrap;
import dev.touchstone.worker.sandbox.Protection;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** A program of its own that prints what this machine offers. */
public final class Doctor {

  private static final double GIB = 1L << 30;

  private final PrintStream out;
  private final String database;
  private final Path interpreter;

  Doctor(PrintStream out, String database, Path interpreter) {
    this.out = out;
    this.database = database;
    this.interpreter = interpreter;
  }

  /** Takes no arguments; exits with 1 when no code can be run here. */
  public static void main(String[] arguments) throws IOException {
    Path scratch = Files.createTempDirectory("touchstone-doctor");
    try {
      String python = System.getenv().getOrDefault("TOUCHSTONE_PYTHON", "");
      Protection protection = Bubblewrap.measuredIn(scratch).protection();
      new Doctor(System.out, database(System.getenv()), Python.program(python))
          .report(Machine.measured(protection, python));
      System.exit(protection.usable() ? 0 : 1);
    } finally {
      Files.deleteIfExists(scratch);
    }
  }

  void report(Machine machine) {
    line("Machine", machine.host() + ", " + machine.system());
    line("Processor", machine.cores() + " cores, " + machine.processor());
    line("Memory", gib(machine.memory()));
    line("Sandbox", machine.protection().tier() + ". " + machine.protection().words());
    gpus(machine);
    line("Java", machine.java() + " at " + machine.javaHome());
    line("Python", machine.python().map(Doctor::python).orElse("none at " + interpreter));
    line("Engines", "local");
    line("Database", database);
  }

  /** What the settings of the server's database lead to. */
  static String database(Map<String, String> settings) {
    String url = settings.getOrDefault("TOUCHSTONE_DATABASE_URL", "");
    if (url.isEmpty())
      return "H2 in the data directory. It does not force each commit to disk: it survives a"
          + " killed process, not a power cut. Production promises rest on PostgreSQL.";
    String user = settings.getOrDefault("TOUCHSTONE_DATABASE_USER", "");
    String password = settings.getOrDefault("TOUCHSTONE_DATABASE_PASSWORD", "");
    try {
      DatabaseAddress address = DatabaseAddress.of(url, user, password);
      return DatabaseServer.at(address).words() + " at " + address.words();
    } catch (DatabaseUnusable e) {
      return e.text();
    }
  }

  private void gpus(Machine machine) {
    if (machine.gpus().isEmpty()) line("GPU", "none that nvidia-smi shows");
    for (Gpu gpu : machine.gpus())
      line(
          "GPU " + gpu.index(), gpu.name() + ", " + gib(gpu.memory()) + ", driver " + gpu.driver());
  }

  private static String python(Python python) {
    String packages =
        python.packages().isEmpty() ? "no packages" : String.join(", ", python.packages());
    return python.version() + " at " + python.program() + " with " + packages;
  }

  private static String gib(long bytes) {
    return String.format(Locale.ROOT, "%.1f GiB", bytes / GIB);
  }

  private void line(String name, String value) {
    out.printf("%-10s %s%n", name, value);
  }
}
