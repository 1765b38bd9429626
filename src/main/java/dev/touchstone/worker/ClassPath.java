package dev.touchstone.worker;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

/** Where the classes of this JVM lie; jars that a jar's manifest names are included. */
final class ClassPath {

  private ClassPath() {}

  static List<Path> ofThisJvm() {
    return of(System.getProperty("java.class.path"));
  }

  static List<Path> of(String classPath) {
    Set<Path> found = new LinkedHashSet<>();
    for (String entry : classPath.split(File.pathSeparator))
      add(Path.of(entry).toAbsolutePath().normalize(), found);
    return List.copyOf(found);
  }

  /** Whether a jar has that class. */
  static boolean holds(Path jar, String className) {
    if (!jar.toString().endsWith(".jar")) return false;
    try (var file = new JarFile(jar.toFile())) {
      return file.getEntry(className.replace('.', '/') + ".class") != null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(Path entry, Set<Path> found) {
    if (!Files.exists(entry) || !found.add(entry)) return;
    for (Path named : named(entry)) add(named, found);
  }

  private static List<Path> named(Path jar) {
    if (!jar.toString().endsWith(".jar")) return List.of();
    try (var file = new JarFile(jar.toFile())) {
      var manifest = file.getManifest();
      String names =
          manifest == null
              ? null
              : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
      return names == null ? List.of() : beside(jar, names);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> beside(Path jar, String names) {
    List<Path> paths = new ArrayList<>();
    for (String name : names.strip().split("\\s+"))
      if (!name.isEmpty() && !name.contains(":")) paths.add(jar.resolveSibling(name).normalize());
    return paths;
  }
}
