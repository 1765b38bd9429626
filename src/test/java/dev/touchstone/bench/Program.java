package dev.touchstone.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process that is started for a benchmark and ends with it. */
final class Program implements AutoCloseable {
  private final String name;
  private final Process process;
  private final Path log;

  private Program(String name, Process process, Path log) {
    this.log = log;
    this.name = name;
    this.process = process;
    Runtime.getRuntime().addShutdownHook(new Thread(this::close));
  }

  static Program start(String name, List<String> command, Path log) {
    return start(name, command, Map.of(), log);
  }

  static Program start(String name, List<String> command, Map<String, String> settings, Path log) {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(log.toFile());
    builder.environment().putAll(settings);
    try {
      return new Program(name, builder.start(), log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs a command to its end and gives what it printed. */
  static String run(List<String> command) {
    return run(command, Map.of());
  }

  static String run(List<String> command, Map<String, String> settings) {
    var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.PIPE);
    builder.environment().putAll(settings);
    try {
      Process process = builder.redirectErrorStream(true).start();
      process.getOutputStream().close();
      String text = new String(process.getInputStream().readAllBytes()).strip();
      if (process.waitFor() == 0) return text;
      throw new IllegalStateException(command.getFirst() + " failed: " + text);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  /** The end of what it printed. */
  String lastWords() {
    try {
      String text = Files.readString(log);
      return text.substring(Math.max(0, text.length() - 2000));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean runs() {
    return process.isAlive();
  }

  /** Ends the process and its children, politely first. */
  @Override
  public void close() {
    if (!process.isAlive()) return;
    List<ProcessHandle> family = process.descendants().toList();
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) process.destroyForcibly();
    } catch (InterruptedException e) {
      process.destroyForcibly();
    }
    family.forEach(ProcessHandle::destroyForcibly);
  }

  @Override
  public String toString() {
    return name;
  }
}
