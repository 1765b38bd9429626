package dev.touchstone.run;

import dev.touchstone.run.WorkQueue.LogLine;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** How log lines are kept: deflated text, each line with its time in milliseconds before it. */
final class LogText {

  /** The most characters kept of one line. */
  static final int LINE_LIMIT = 4000;

  private LogText() {}

  static byte[] encode(List<LogLine> lines) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
      out.write(text(lines).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static List<LogLine> decode(byte[] body) {
    try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(body))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().map(LogText::line).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("a piece of a log is damaged and cannot be read", e);
    }
  }

  private static String text(List<LogLine> lines) {
    return lines.stream()
        .map(line -> line.at().toEpochMilli() + "\t" + tidy(line.text()) + "\n")
        .collect(Collectors.joining());
  }

  /** A carriage return redraws the line in a terminal: what was drawn last counts. */
  private static String tidy(String text) {
    String whole = text.replaceFirst("\\r+$", "");
    String drawn = whole.substring(whole.lastIndexOf('\r') + 1).replace('\n', ' ');
    return drawn.length() <= LINE_LIMIT ? drawn : drawn.substring(0, LINE_LIMIT) + "…";
  }

  private static LogLine line(String line) {
    int tab = line.indexOf('\t');
    return new LogLine(
        Instant.ofEpochMilli(Long.parseLong(line.substring(0, tab))), line.substring(tab + 1));
  }
}
