package dev.touchstone.worker;

import dev.touchstone.run.WorkQueue;
import dev.touchstone.worker.sandbox.Protection;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What this machine offers, as measured once.
 *
 * @param memory bytes of memory
 * @param javaHome the JDK this server runs on; the built-in trainers run on the same
 */
public record Machine(
    String host,
    String system,
    String processor,
    int cores,
    long memory,
    List<Gpu> gpus,
    Optional<Python> python,
    String java,
    Path javaHome,
    Protection protection) {

  /**
   * @param python which one scripts run on, as {@link Python#program} reads it
   */
  static Machine measured(Protection protection, String python) {
    return new Machine(
        hostName(),
        systemName(),
        field("/proc/cpuinfo", "model name").orElse(System.getProperty("os.arch")),
        Runtime.getRuntime().availableProcessors(),
        memoryBytes(),
        Gpu.ofThisMachine(),
        Python.at(Python.program(python)),
        System.getProperty("java.version"),
        Path.of(System.getProperty("java.home")),
        protection);
  }

  /** The evidence of one attempt. */
  WorkQueue.Machine evidence(Program program, @Nullable Gpu gpu) {
    String tier = protection.tier().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    String card = gpu == null ? null : gpu.name() + ", driver " + gpu.driver();
    return new WorkQueue.Machine(
        host, system, processor, cores, memory, card, program.runtime(), tier, program.packages());
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException unnamed) {
      return "localhost";
    }
  }

  private static String systemName() {
    String name = System.getProperty("os.name") + " " + System.getProperty("os.version");
    return lines("/etc/os-release")
        .filter(line -> line.startsWith("PRETTY_NAME="))
        .map(line -> line.substring(12).replace("\"", "") + ", " + name)
        .findFirst()
        .orElse(name);
  }

  private static long memoryBytes() {
    return field("/proc/meminfo", "MemTotal")
        .map(text -> Long.parseLong(text.replaceAll("\\D", "")) * 1024)
        .orElse(Runtime.getRuntime().maxMemory());
  }

  private static Optional<String> field(String file, String name) {
    return lines(file)
        .filter(line -> line.startsWith(name) && line.contains(":"))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst();
  }

  private static Stream<String> lines(String file) {
    try {
      return Files.readAllLines(Path.of(file)).stream();
    } catch (IOException otherSystem) {
      return Stream.empty();
    }
  }
}
