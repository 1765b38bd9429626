package dev.touchstone.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskBlobsTest {
  /** SHA-256 of “abc”, FIPS 180-2 appendix B.1. */
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @TempDir Path root;

  @Test
  void namesBytesByTheirSha256() throws IOException {
    Blob blob = new DiskBlobs(root).put(bytes("abc"));
    assertThat(blob).isEqualTo(new Blob(ABC, 3));
    assertThat(Files.readString(new DiskBlobs(root).path(ABC))).isEqualTo("abc");
  }

  @Test
  void keepsTheSameBytesOnce() throws IOException {
    DiskBlobs blobs = new DiskBlobs(root);
    blobs.put(bytes("abc"));
    blobs.put(bytes("abc"));
    assertThat(files()).hasSize(1);
  }

  @Test
  void leavesNothingOfAStreamThatBreaks() throws IOException {
    DiskBlobs blobs = new DiskBlobs(root);
    InputStream breaks =
        new InputStream() {
          private int left = 5;

          @Override
          public int read() throws IOException {
            if (left-- <= 0) throw new IOException("the sender went away");
            return 'x';
          }
        };
    assertThatThrownBy(() -> blobs.put(breaks)).isInstanceOf(UploadBroken.class);
    assertThat(files()).isEmpty();
  }

  @Test
  void refusesNamesThatAreNoChecksum() throws IOException {
    DiskBlobs blobs = new DiskBlobs(root);
    assertThatThrownBy(() -> blobs.open("../../etc/passwd"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> blobs.open(ABC)).isInstanceOf(BlobMissing.class);
  }

  private Stream<Path> files() throws IOException {
    return Files.walk(root).filter(Files::isRegularFile);
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
