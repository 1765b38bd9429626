package dev.touchstone.catalog.table;

import dev.touchstone.catalog.BrokenTable;
import dev.touchstone.catalog.TextEncoding;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Finds the encoding of a text file: the one of its mark, else the first that fits every byte. */
final class TextCheck {
  private TextCheck() {}

  /**
   * @throws BrokenTable when the file has NUL characters and so is no text, or is not in the
   *     encoding of its mark
   */
  static TextEncoding encoding(Path file, String name) {
    byte[] head = head(file);
    return Stream.of(TextEncoding.values())
        .filter(encoding -> encoding.marks(head))
        .findFirst()
        .map(marked -> requireFit(file, name, marked))
        .orElseGet(() -> firstFit(file, name));
  }

  private static TextEncoding requireFit(Path file, String name, TextEncoding encoding) {
    if (fits(file, name, encoding)) return encoding;
    throw new BrokenTable(
        name + " says that it is " + encoding.label() + " but is not. Save it as UTF-8.");
  }

  private static TextEncoding firstFit(Path file, String name) {
    return Stream.of(TextEncoding.UTF_8, TextEncoding.WINDOWS_1252)
        .filter(encoding -> fits(file, name, encoding))
        .findFirst()
        .orElse(TextEncoding.LATIN_1);
  }

  private static boolean fits(Path file, String name, TextEncoding encoding) {
    try (Reader text = encoding.reader(file)) {
      requireNoNul(text, name);
      return true;
    } catch (CharacterCodingException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void requireNoNul(Reader text, String name) throws IOException {
    char[] buffer = new char[1 << 16];
    long line = 1;
    for (int n = text.read(buffer); n >= 0; n = text.read(buffer))
      for (int i = 0; i < n; i++) {
        if (buffer[i] == '\n') line++;
        if (buffer[i] == 0) throw nul(name, line);
      }
  }

  private static BrokenTable nul(String name, long line) {
    return new BrokenTable(
        "Line %,d of %s holds a NUL character: it is not text, or UTF-16 without its mark. Save it as UTF-8."
            .formatted(line, name));
  }

  private static byte[] head(Path file) {
    try (InputStream bytes = Files.newInputStream(file)) {
      return bytes.readNBytes(4);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
