package dev.touchstone.run.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.base.InvalidInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;

class PictureTest {

  @TempDir Path folder;

  @Test
  void knowsPicturesByTheirFirstBytes() throws IOException {
    assertThat(Picture.type(file("\u0089PNG\r\n\u001a\n1234"))).isEqualTo(MediaType.IMAGE_PNG);
    assertThat(Picture.type(file("\u00ff\u00d8\u00ff1234"))).isEqualTo(MediaType.IMAGE_JPEG);
    assertThat(Picture.type(file("GIF89a1234567"))).isEqualTo(MediaType.IMAGE_GIF);
    assertThat(Picture.type(file("RIFF1234WEBP"))).hasToString("image/webp");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<svg onload=alert(1)>", "<html>", "RIFF1234WAVE", "\u0089PN"})
  void drawsNothingThatCouldRun(String start) throws IOException {
    Path file = file(start);
    assertThatThrownBy(() -> Picture.type(file)).isInstanceOf(InvalidInput.class);
  }

  private Path file(String start) throws IOException {
    return Files.write(folder.resolve("picture.png"), start.getBytes(StandardCharsets.ISO_8859_1));
  }
}
