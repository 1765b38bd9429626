package dev.touchstone.worker;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The Python that scripts run on.
 *
 * @param packages those of the usual ones that can be imported, with their versions
 */
public record Python(String version, List<String> packages) {

  /** Debian's own: another {@code python3} on the PATH may lie where the sandbox does not look. */
  static final Path PROGRAM = Path.of("/usr/bin/python3");

  private static final String QUESTION =
      """
      import platform
      from importlib import metadata
      print(platform.python_version())
      for name in ("numpy", "pandas", "scikit-learn", "torch"):
          try:
              print(name, metadata.version(name))
          except metadata.PackageNotFoundError:
              pass
      """;

  static Optional<Python> ofThisMachine() {
    if (!Files.isExecutable(PROGRAM)) return Optional.empty();
    return Answer.of(PROGRAM.toString(), "-I", "-c", QUESTION)
        .map(text -> text.lines().toList())
        .filter(lines -> !lines.isEmpty())
        .map(lines -> new Python(lines.getFirst(), lines.subList(1, lines.size())));
  }
}
