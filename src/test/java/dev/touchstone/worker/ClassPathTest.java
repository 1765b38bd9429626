package dev.touchstone.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes.Name;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathTest {

  @TempDir Path temp;

  @Test
  void jarsNamedInAManifestAreOnThePath() throws IOException {
    Path library = jar("lib/api-0.36.0.jar", null, "ai/djl/Model.class");
    Path app =
        jar("app.jar", "lib/api-0.36.0.jar lib/absent.jar", "dev/touchstone/trainer/Train.class");
    assertThat(ClassPath.of(app.toString())).containsExactly(app, library);
    assertThat(ClassPath.holds(app, "dev.touchstone.trainer.Train")).isTrue();
    assertThat(ClassPath.holds(library, "dev.touchstone.trainer.Train")).isFalse();
  }

  private Path jar(String name, String classPath, String entry) throws IOException {
    Path jar = temp.resolve(name);
    Files.createDirectories(jar.getParent());
    var manifest = new Manifest();
    manifest.getMainAttributes().put(Name.MANIFEST_VERSION, "1.0");
    if (classPath != null) manifest.getMainAttributes().put(Name.CLASS_PATH, classPath);
    try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
      out.putNextEntry(new ZipEntry(entry));
    }
    return jar;
  }
}
