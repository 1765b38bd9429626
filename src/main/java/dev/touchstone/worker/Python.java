package dev.touchstone.worker;

import dev.touchstone.worker.sandbox.Bind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The Python that scripts run on, and its packages: this machine's own or a virtual environment.
 *
 * @param program the interpreter
 * @param prefix the environment's directory; that of the interpreter where there is none
 * @param base the directory of the interpreter's own library
 * @param version such as “3.11.2”
 * @param shelves the directories in which it looks for modules
 * @param packages those of the usual ones that can be imported, with their versions
 */
public record Python(
    Path program,
    Path prefix,
    Path base,
    String version,
    List<Path> shelves,
    List<String> packages) {

  /** Debian's own: another {@code python3} on the PATH may lie where the sandbox does not look. */
  private static final Path DEBIANS = Path.of("/usr/bin/python3");

  /** Always shown inside. */
  private static final Path SYSTEM = Path.of("/usr");

  /** Where an environment is shown inside; its own path may be one that means something else. */
  private static final String INSIDE = "/opt/touchstone/environment";

  private static final String QUESTION =
      """
      import os, platform, sys
      from importlib import metadata
      print(sys.prefix)
      print(sys.base_prefix)
      print(platform.python_version())
      print(os.pathsep.join(path for path in sys.path if os.path.isdir(path)))
      for name in ("numpy", "pandas", "scikit-learn", "torch", "mlflow"):
          try:
              print(name, metadata.version(name))
          except metadata.PackageNotFoundError:
              pass
      """;

  public Python {
    shelves = List.copyOf(shelves);
    packages = List.copyOf(packages);
  }

  /**
   * The interpreter of a setting.
   *
   * @param setting an interpreter or the directory of a virtual environment; empty for Debian's
   */
  static Path program(String setting) {
    if (setting.isBlank()) return DEBIANS;
    Path path = Path.of(setting.strip()).toAbsolutePath().normalize();
    return Files.isDirectory(path) ? path.resolve("bin/python3") : path;
  }

  /** Empty when there is none, or it does not answer. */
  static Optional<Python> at(Path program) {
    if (!Files.isExecutable(program)) return Optional.empty();
    return Answer.of(program.toString(), "-I", "-c", QUESTION)
        .map(text -> text.lines().toList())
        .filter(lines -> lines.size() >= 4)
        .map(lines -> read(program, lines));
  }

  private static Python read(Path program, List<String> said) {
    return new Python(
        program,
        Path.of(said.get(0)),
        Path.of(said.get(1)),
        said.get(2),
        List.of(said.get(3).split(":")).stream().map(Path::of).toList(),
        said.subList(4, said.size()));
  }

  /** The interpreter as it is called inside. */
  String inside() {
    return isEnvironment() ? INSIDE + "/bin/" + program.getFileName() : real().toString();
  }

  /** What has to be shown inside beside the system's own. */
  List<Bind> binds() {
    List<Bind> binds = new ArrayList<>();
    if (isEnvironment()) binds.add(new Bind(prefix, INSIDE));
    // The links of an environment lead to the interpreter by its path here.
    Set<Path> homes = new LinkedHashSet<>(List.of(base, real().resolve("../..").normalize()));
    homes.removeIf(home -> home.startsWith(SYSTEM));
    homes.forEach(home -> binds.add(new Bind(home, home.toString())));
    return binds;
  }

  private boolean isEnvironment() {
    return !prefix.equals(base);
  }

  private Path real() {
    try {
      return program.toRealPath();
    } catch (IOException gone) {
      throw new CannotRun("The Python at " + program + " is gone. Tell an admin.");
    }
  }
}
