package dev.touchstone.run.web;

import dev.touchstone.base.InvalidInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.http.MediaType;

/**
 * Tells pictures from other files by their first bytes; names and vector graphics are not trusted.
 */
final class Picture {

  private Picture() {}

  /**
   * @throws InvalidInput if it is none of the kinds that every browser draws without running code
   */
  static MediaType type(Path file) {
    String start = start(file);
    if (start.startsWith("\u0089PNG\r\n\u001a\n")) return MediaType.IMAGE_PNG;
    if (start.startsWith("\u00ff\u00d8\u00ff")) return MediaType.IMAGE_JPEG;
    if (start.startsWith("GIF87a") || start.startsWith("GIF89a")) return MediaType.IMAGE_GIF;
    if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
      return MediaType.valueOf("image/webp");
    }
    throw new InvalidInput(
        "This file is not a PNG, JPEG, GIF or WebP picture. Download it instead.");
  }

  private static String start(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(12), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
