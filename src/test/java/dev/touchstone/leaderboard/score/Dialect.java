package dev.touchstone.leaderboard.score;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** One of the many ways in which programs write the same table. */
record Dialect(
    char delimiter,
    String lineBreak,
    int quoting,
    String charset,
    boolean mark,
    boolean lastBreak,
    boolean emptyLines) {
  static Dialect any(Random random) {
    return new Dialect(
        pick(random, ',', ';', '\t', '|'),
        pick(random, "\n", "\r\n", "\r"),
        random.nextInt(3),
        pick(random, "UTF-8", "UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE"),
        random.nextBoolean(),
        random.nextBoolean(),
        random.nextInt(4) == 0);
  }

  byte[] write(List<List<String>> table, Random random) {
    var text = new StringBuilder(mark || charset.equals("UTF-16BE") ? "\uFEFF" : "");
    for (int i = 0; i < table.size(); i++) {
      if (emptyLines && random.nextInt(3) == 0) text.append(lineBreak);
      var record = table.get(i);
      text.append(
          record.stream().map(f -> field(f, random)).collect(Collectors.joining("" + delimiter)));
      if (lastBreak || i < table.size() - 1) text.append(lineBreak);
    }
    return (charset.equals("windows-1252") ? without(text, '\uFEFF') : text.toString())
        .getBytes(Charset.forName(charset));
  }

  /** Never, now and then, or always in quotation marks where there need not be any. */
  private String field(String text, Random random) {
    var must =
        text.startsWith("\"")
            || text.chars().anyMatch(c -> c == delimiter || c == '\n' || c == '\r');
    var wants = quoting == 2 || quoting == 1 && random.nextInt(3) == 0;
    if (!must && !wants) return text;
    return '"' + text.replace("\"", "\"\"") + '"' + (random.nextInt(9) == 0 ? " " : "");
  }

  boolean holds(String text) {
    return StandardCharsets.UTF_8.newEncoder().canEncode(text)
        && Charset.forName(charset).newEncoder().canEncode(text);
  }

  private static String without(StringBuilder text, char c) {
    return text.toString().replace("" + c, "");
  }

  @SafeVarargs
  private static <T> T pick(Random random, T... from) {
    return from[random.nextInt(from.length)];
  }
}
