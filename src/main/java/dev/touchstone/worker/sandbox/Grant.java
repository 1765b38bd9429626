package dev.touchstone.worker.sandbox;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Collectors;

/** What an attempt was given, kept in its directory so that another JVM can look after it. */
record Grant(Quota quota, Cgroup cgroup) {

  void write(Path file) throws IOException {
    var all = new Properties();
    all.setProperty("cores", Double.toString(quota.cores()));
    all.setProperty("memory", Long.toString(quota.memory()));
    all.setProperty("wall", quota.wall().toString());
    all.setProperty("processes", Integer.toString(quota.processes()));
    all.setProperty("disk", Long.toString(quota.disk()));
    all.setProperty("cgroups", groups());
    try (Writer writer = Files.newBufferedWriter(file)) {
      all.store(writer, null);
    }
  }

  static Grant read(Path file) throws IOException {
    var all = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      all.load(reader);
    }
    return new Grant(quota(all), cgroup(all.getProperty("cgroups")));
  }

  private String groups() {
    return cgroup.directories().stream().map(Path::toString).collect(Collectors.joining(":"));
  }

  private static Quota quota(Properties all) {
    return new Quota(
        Double.parseDouble(all.getProperty("cores")),
        Long.parseLong(all.getProperty("memory")),
        Duration.parse(all.getProperty("wall")),
        Integer.parseInt(all.getProperty("processes")),
        Long.parseLong(all.getProperty("disk")));
  }

  private static Cgroup cgroup(String groups) {
    return groups.isEmpty()
        ? Cgroup.NONE
        : new Cgroup(Arrays.stream(groups.split(":")).map(Path::of).toList());
  }
}
