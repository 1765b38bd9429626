package dev.touchstone.leaderboard.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.base.InvalidInput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeZipTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"../out", "a/../../out", "/etc/x", "..\\out", "C:\\x", "a\u0000b"})
  void namesThatLeadOutAreRefused(String name) throws IOException {
    var file = file(zip(name, "x"));
    assertThatThrownBy(() -> SafeZip.open(file)).isInstanceOf(InvalidInput.class);
    assertThat(folder.getParent().resolve("out")).doesNotExist();
  }

  @Test
  void anEncryptedArchiveIsRefusedInPlainWords() throws IOException {
    var bytes = zip("a.txt", "secret");
    bytes[6] |= 1;
    var central = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
    bytes[central + 8] |= 1;
    var file = file(bytes);
    assertThatThrownBy(() -> SafeZip.open(file))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("encrypted");
  }

  @Test
  void whatUnpacksWithoutEndIsStopped() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("bomb"));
      var zeros = new byte[1 << 20];
      for (long left = SafeZip.MOST_BYTES; left >= 0; left -= zeros.length) zip.write(zeros);
    }
    try (var zip = SafeZip.open(file(bytes.toByteArray()))) {
      assertThatThrownBy(() -> zip.unpack("bomb", folder.resolve("to")))
          .hasMessageContaining("unpacks to more than 500 MB");
      assertThatThrownBy(() -> zip.text("bomb")).isInstanceOf(InvalidInput.class);
    }
  }

  @Test
  void whatIsNoArchiveIsRefused() throws IOException {
    var file = file("no archive".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> SafeZip.open(file)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void findsAFileBelowTheFolderThatHoldsEverything() throws IOException {
    try (var zip = SafeZip.open(file(zip("my bundle/pages/data.md", "words")))) {
      assertThat(zip.find("./pages/data.md")).map(zip::text).contains("words");
      assertThat(zip.find("ata.md")).isEmpty();
    }
  }

  static byte[] zip(String name, String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("archive.zip"), bytes);
  }
}
