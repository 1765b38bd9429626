package dev.touchstone.leaderboard.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Against Apache Commons CSV, which is right and not fast. */
class RecordReaderTest {
  private static final List<String> PIECES =
      List.of(
          "a", "7", "-0.25", "1e-5", " ", "\"", "\"\"", "größer", "€", "x y", "\t", ";", ",", "|",
          "=1+1", "'", "\\", "日本", "😀", "\u000B");

  @RepeatedTest(300)
  void splitsWhatAnyProgramWroteAsCommonsCsvDoes(RepetitionInfo turn) throws IOException {
    var random = new Random(turn.getCurrentRepetition());
    var dialect = Dialect.any(random);
    var bytes = dialect.write(table(dialect, random), random);
    assertThat(ours(bytes)).as("%s", dialect).isEqualTo(theirs(bytes));
  }

  @Test
  void splitsRecordsAcrossTheEdgesOfWhatIsReadAtOnce() throws IOException {
    for (int length = 0; length < 24; length++) {
      var text = new StringBuilder("id,text\r\n" + "x".repeat(length) + "\r\n");
      for (int i = 0; text.length() < 400_000; i++) {
        text.append(i).append(",\"a \"\"b\"\"\r\nc\"  \r\n");
      }
      text.append("long,").append("y".repeat(900_000)).append('\r');
      var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      assertThat(ours(bytes)).isEqualTo(theirs(bytes));
    }
  }

  @Test
  void saysWhereATableBreaksOff() {
    refused("id,x\na,\"b\nc,d\n", "a quotation mark that opens on line 2 is never closed");
    refused("id,x\n\na,\"b\" c\n", "line 3 goes on after a closing quotation mark");
    refused("id,x\na,b\0\n", "line 2 holds a NUL byte: this is no text");
    refused("id,x\na,\"\nb\0\"\n", "line 3 holds a NUL byte: this is no text");
    refused("id\n" + "x".repeat(2 << 20), "line 2 is longer than a million characters");
    refused(
        "id\nx\n\"" + "y\n".repeat(2 << 20) + "\"",
        "a quotation mark on line 3 is not closed within a million characters");
  }

  private static void refused(String text, String words) {
    assertThatThrownBy(() -> ours(text.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(NotATable.class)
        .hasMessage(words);
  }

  /** Each record with the number of its last line. */
  private static List<List<String>> ours(byte[] bytes) throws IOException {
    try {
      return ours(CsvFile.taken(() -> new ByteArrayInputStream(bytes)));
    } catch (NotUtf8 another) {
      return ours(CsvFile.windows(() -> new ByteArrayInputStream(bytes)));
    }
  }

  private static List<List<String>> ours(CsvFile file) throws IOException {
    var records = new ArrayList<List<String>>();
    try (var reader = file.records()) {
      while (reader.next()) {
        var fields = new ArrayList<>(List.of("line " + reader.line()));
        for (int k = 0; k < reader.fields(); k++) fields.add(reader.text(k));
        records.add(fields);
      }
    }
    return records;
  }

  private static List<List<String>> theirs(byte[] bytes) throws IOException {
    var records = new ArrayList<List<String>>();
    long line = 0;
    try (var parser = CsvFile.of(() -> new ByteArrayInputStream(bytes)).open()) {
      for (var record : parser) {
        // A last line without a line break is not counted there.
        line = Math.max(parser.getCurrentLineNumber(), line + 1);
        var fields = new ArrayList<>(List.of("line " + line));
        record.forEach(fields::add);
        records.add(fields);
      }
    }
    return records;
  }

  private static List<List<String>> table(Dialect dialect, Random random) {
    var width = 2 + random.nextInt(3);
    var table = new ArrayList<List<String>>();
    table.add(header(width));
    for (int i = random.nextInt(40); i > 0; i--) table.add(record(dialect, random));
    return table;
  }

  private static List<String> header(int width) {
    var names = new ArrayList<>(List.of("id"));
    for (int k = 1; k < width; k++) names.add("column" + k);
    return names;
  }

  /** Not empty, for an empty line is left out. */
  private static List<String> record(Dialect dialect, Random random) {
    var record = new ArrayList<>(List.of("r" + random.nextInt(100)));
    for (int k = random.nextInt(4); k > 0; k--) {
      var text = new StringBuilder();
      for (int i = random.nextInt(6); i > 0; i--) {
        var piece =
            random.nextInt(12) == 0
                ? dialect.lineBreak()
                : PIECES.get(random.nextInt(PIECES.size()));
        if (dialect.holds(piece)) text.append(piece);
      }
      record.add(text.toString());
    }
    return record;
  }
}
