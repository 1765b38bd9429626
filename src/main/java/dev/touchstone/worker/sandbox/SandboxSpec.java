package dev.touchstone.worker.sandbox;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What to run, what it may see and what it may use. It may write below /work (start directory and
 * home), append to /events.jsonl, and use /tmp; there is no network.
 *
 * @param directory the attempt's own directory: absolute, made when absent, never used twice
 * @param slot which share of the machine it occupies; each slot has a user of its own, so no two
 *     attempts may hold the same slot at once
 * @param environment the whole environment of the command
 * @param devices device nodes it may use, such as those of one GPU
 */
public record SandboxSpec(
    Path directory,
    int slot,
    List<String> command,
    Map<String, String> environment,
    List<Bind> binds,
    List<Path> devices,
    Quota quota) {

  /** Slots a machine may have: their users are 61000 to 61999, a range Debian leaves free. */
  public static final int SLOTS = 1000;

  /** Where the command appends its events. */
  public static final String EVENTS = "/events.jsonl";

  /** Where the command leaves what is to be kept. */
  public static final String OUT = "/work/out";

  public SandboxSpec {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
    binds = List.copyOf(binds);
    devices = List.copyOf(devices);
    if (!directory.isAbsolute()) throw new IllegalArgumentException("relative: " + directory);
    if (slot < 0 || slot >= SLOTS) throw new IllegalArgumentException("no such slot: " + slot);
    if (command.isEmpty()) throw new IllegalArgumentException("there is no command");
  }
}
