package dev.touchstone.catalog.table;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The command line of a child: this program's own Java and classes, with a small heap. */
final class Launch {
  private static final String PACKED = "BOOT-INF";

  private Launch() {}

  static List<String> command(Path directory) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-Djava.io.tmpdir=" + directory, "-XX:-CreateCoredumpOnCrash"));
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(List.of("-cp", classPath()));
    command.addAll(main());
    return List.copyOf(command);
  }

  /** Absolute, since the child works in a directory of its own. */
  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** A jar that holds other jars needs Spring Boot's own launcher to find classes in them. */
  private static List<String> main() {
    String name = TableReader.class.getName();
    String place = String.valueOf(TableReader.class.getResource("TableReader.class"));
    if (!place.contains(PACKED)) return List.of(name);
    return List.of(
        "-Dloader.main=" + name, "org.springframework.boot.loader.launch.PropertiesLauncher");
  }
}
