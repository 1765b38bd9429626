package dev.touchstone.worker.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where control groups may be made on this machine. Version 2 wants a parent that holds no process
 * itself; version 1 has a tree per controller. Nobody's processes are ever moved but an attempt's.
 */
final class Cgroups {

  private static final String PREFIX = "touchstone-";
  private static final int PERIOD_MICROS = 100_000;

  private final Path mount;
  private final Map<String, String> own;
  private final List<Path> parents;
  private final boolean unified;

  private Cgroups(Path mount, Map<String, String> own) {
    this.mount = mount;
    this.own = own;
    this.unified = Files.exists(mount.resolve("cgroup.controllers"));
    this.parents = unified ? unifiedParent() : controllerParents();
  }

  /** Looks at this machine. */
  static Cgroups ofThisMachine() {
    return new Cgroups(Path.of("/sys/fs/cgroup"), ownGroups());
  }

  /** Whether memory and the number of processes can be capped by the kernel. */
  boolean usable() {
    return !parents.isEmpty();
  }

  /** Makes the groups of an attempt; {@link Cgroup#NONE} where they cannot be made. */
  Cgroup make(String id, Quota quota) {
    List<Path> made = new ArrayList<>();
    try {
      for (Path parent : parents) made.add(Files.createDirectory(parent.resolve(PREFIX + id)));
      for (Path group : made) limit(group, quota);
      return new Cgroup(made);
    } catch (IOException refused) {
      new Cgroup(made).remove();
      return Cgroup.NONE;
    }
  }

  private static void limit(Path group, Quota quota) throws IOException {
    String memory = Long.toString(quota.memory());
    long micros = (long) Math.max(1000, quota.cores() * PERIOD_MICROS);
    set(group, "memory.max", memory);
    set(group, "memory.swap.max", "0");
    set(group, "memory.oom.group", "1");
    set(group, "memory.limit_in_bytes", memory);
    set(group, "memory.memsw.limit_in_bytes", memory);
    set(group, "pids.max", Integer.toString(quota.processes()));
    set(group, "cpu.max", micros + " " + PERIOD_MICROS);
    set(group, "cpu.cfs_period_us", Integer.toString(PERIOD_MICROS));
    set(group, "cpu.cfs_quota_us", Long.toString(micros));
  }

  /** Each kernel has some of these files; what is absent belongs to the other version. */
  private static void set(Path group, String file, String value) throws IOException {
    Path target = group.resolve(file);
    if (Files.exists(target)) Files.writeString(target, value);
  }

  private List<Path> unifiedParent() {
    return Stream.of(under(mount, own.get("")), mount)
        .filter(Cgroups::offersControllers)
        .filter(Cgroups::takesGroups)
        .limit(1)
        .toList();
  }

  private static boolean offersControllers(Path group) {
    Path control = group.resolve("cgroup.subtree_control");
    try {
      if (!enabled(control)) Files.writeString(control, "+memory +pids +cpu");
      return enabled(control);
    } catch (IOException busyOrRefused) {
      return false;
    }
  }

  private static boolean enabled(Path control) throws IOException {
    return List.of(Files.readString(control).strip().split(" "))
        .containsAll(List.of("memory", "pids"));
  }

  private List<Path> controllerParents() {
    Path memory = parent("memory");
    Path pids = parent("pids");
    if (memory == null || pids == null) return List.of();
    return Stream.of(memory, pids, parent("cpu"), parent("cpuacct"))
        .filter(Objects::nonNull)
        .toList();
  }

  private @Nullable Path parent(String controller) {
    Path root = mount.resolve(controller);
    return Stream.of(under(root, own.get(controller)), root)
        .filter(Files::isDirectory)
        .filter(Cgroups::takesGroups)
        .findFirst()
        .orElse(null);
  }

  /** Tries it: permissions of these file systems say little. */
  private static boolean takesGroups(Path parent) {
    Path probe = parent.resolve(PREFIX + "probe-" + ProcessHandle.current().pid());
    try {
      Files.createDirectory(probe);
      Files.delete(probe);
      return true;
    } catch (IOException refused) {
      return false;
    }
  }

  private static Path under(Path root, @Nullable String group) {
    return group == null ? root : root.resolve(group.substring(1)).normalize();
  }

  /** Controller to group of this process, from lines such as {@code 4:memory:/a/b}. */
  private static Map<String, String> ownGroups() {
    Map<String, String> groups = new LinkedHashMap<>();
    try {
      for (String line : Files.readAllLines(Path.of("/proc/self/cgroup"))) {
        String[] part = line.split(":", 3);
        for (String controller : part[1].split(",")) groups.put(controller, part[2]);
      }
    } catch (IOException notLinux) {
      return Map.of();
    }
    return groups;
  }

  @Override
  public String toString() {
    return !usable() ? "no control groups" : "control groups version " + (unified ? 2 : 1);
  }
}
