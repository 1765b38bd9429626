package dev.touchstone.leaderboard.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/**
 * Whatever bytes are handed in, there is a report; what is right in them is read to the last bit.
 */
class BadFilesTest {
  private static final List<String> IDS =
      IntStream.range(0, 60).mapToObj(i -> i % 3 == 0 ? "größe " + i : "" + i).toList();

  @RepeatedTest(100)
  void readsTheValuesThatWereWritten(RepetitionInfo turn) throws IOException {
    var random = new Random(turn.getCurrentRepetition());
    var values = random.doubles(IDS.size()).map(x -> odd(x, random)).toArray();
    var reading = read(Metric.MAE, Dialect.any(random).write(table(values, random), random));
    assertThat(reading.report().findings()).isEmpty();
    assertThat(((Predictions.Numbers) reading.predictions()).values()).isEqualTo(values);
  }

  @RepeatedTest(300)
  void reportsOnDamagedFilesWithoutAnError(RepetitionInfo turn) throws IOException {
    var random = new Random(turn.getCurrentRepetition());
    var values = random.doubles(IDS.size()).toArray();
    var bytes = damaged(Dialect.any(random).write(table(values, random), random), random);
    for (var metric : List.of(Metric.MAE, Metric.ACCURACY, Metric.LOG_LOSS)) {
      var reading = read(metric, bytes);
      assertThat(reading.report().valid()).isEqualTo(reading.predictions() != null);
      assertThat(reading.report().summary()).isNotBlank();
    }
  }

  @Test
  void saysThatIdsWereMadeDecimalNumbers() throws IOException {
    var expected = new Expected(Metric.MAE, List.of(), List.of("1", "2", "x"));
    assertThat(faults(read(expected, "id,prediction\n1.0,5\n2.0,5\nx,5\n2.00,5\n3.0,5\n")))
        .containsExactlyInAnyOrder(
            "DECIMAL_ID 2 [line 2, id 1.0, where the test set has 1, line 3, id 2.0, where the test set has 2]",
            "DUPLICATE_ID 1 [line 5, id 2.00]",
            "EXTRA_ID 1 [line 6, id 3.0]");
  }

  @Test
  void saysWhatElseAFileIs() throws IOException {
    assertThat(faults(read(Metric.MAE, bytes("PK\3\4…"))))
        .containsExactly(
            "NOT_A_TABLE 1 [it is a ZIP archive or a spreadsheet, not a table in text form (CSV)]");
    assertThat(faults(read(Metric.MAE, bytes("PAR1…"))))
        .containsExactly("NOT_A_TABLE 1 [it is a Parquet file, not a table in text form (CSV)]");
    assertThat(faults(read(Metric.MAE, new byte[] {0x1F, (byte) 0x8B, 8, 0})))
        .containsExactly(
            "NOT_A_TABLE 1 [it is compressed with gzip, not a table in text form (CSV)]");
    assertThat(faults(read(Metric.MAE, bytes("id,prediction\n1,2\0\n"))))
        .containsExactly("NOT_A_TABLE 1 [line 2 holds a NUL byte: this is no text]");
  }

  @Test
  void readsUtf16WithoutAMarkAndSaysSo() throws IOException {
    var text =
        IDS.stream().map(id -> id + ",1\n").collect(Collectors.joining("", "id,prediction\n", ""));
    for (var charset : List.of("UTF-16LE", "UTF-16BE")) {
      var report = read(Metric.MAE, text.getBytes(Charset.forName(charset))).report();
      assertThat(report.valid()).isTrue();
      assertThat(report.notices()).containsExactly("Read as %s, not UTF-8".formatted(charset));
    }
  }

  @Test
  void refusesAMillionColumns() throws IOException {
    var numbered = IntStream.range(0, 1_000_000).mapToObj(Integer::toString);
    for (var header : List.of(",".repeat(999_999), numbered.collect(Collectors.joining(",")))) {
      var report = read(Metric.MAE, bytes(header + "\n1,2\n")).report();
      assertThat(report.summary())
          .isIn(
              "The header does not fit: 1,000,000 columns; 10,000 are the most",
              "The file cannot be read as a table: line 1 is longer than a million characters");
    }
  }

  /** Half a gigabyte in a heap of which a test has far less to spare for one file. */
  @Test
  void streamsAHugeFile() throws IOException {
    var line = bytes("x,0.123456789012345678901234567890\n".repeat(1_000));
    var times = 520_000_000 / line.length;
    var report =
        PredictionReader.read(
                () -> repeated(bytes("id,prediction\n"), line, times), expected(Metric.MAE))
            .report();
    assertThat(report.rows()).isEqualTo(times * 1_000L);
    assertThat(report.findings())
        .extracting(Finding::fault)
        .containsExactly(Fault.MISSING_ID, Fault.EXTRA_ID);
  }

  @Test
  void quotesFormulasAsTheTextTheyAre() throws IOException {
    var expected = new Expected(Metric.MAE, List.of(), List.of("1", "2"));
    assertThat(
            faults(
                read(
                    expected,
                    "id,prediction\n1,=cmd|' /C calc'!A0\n2,\"=HYPERLINK(\"\"x\"\")\"\n")))
        .containsExactly(
            "NOT_A_NUMBER 2 [line 2, id 1: “=cmd|' /C calc'!A0”, line 3, id 2: “=HYPERLINK(\"x\")”]");
  }

  private static double odd(double x, Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> Math.round(x * 100) / 100.0;
      case 1 -> -x * Math.pow(10, random.nextInt(300) - 150);
      case 2 -> Math.round(x * 1e6);
      default -> x;
    };
  }

  private static List<List<String>> table(double[] values, Random random) {
    var table = new ArrayList<List<String>>();
    for (int i = 0; i < values.length; i++) table.add(List.of(IDS.get(i), "note", "" + values[i]));
    java.util.Collections.shuffle(table, random);
    table.addFirst(List.of("id", "remark", "prediction"));
    return table;
  }

  private static byte[] damaged(byte[] bytes, Random random) {
    var damaged = bytes.clone();
    for (int i = 1 + random.nextInt(5); i > 0; i--) {
      var at = random.nextInt(damaged.length);
      switch (random.nextInt(4)) {
        case 0 -> damaged[at] = (byte) random.nextInt(256);
        case 1 -> damaged[at] ^= (byte) (1 << random.nextInt(8));
        case 2 -> damaged = Arrays.copyOf(damaged, at + 1);
        default ->
            System.arraycopy(
                bytes, 0, damaged, at, Math.min(damaged.length - at, bytes.length / 3));
      }
    }
    return damaged;
  }

  private static InputStream repeated(byte[] first, byte[] line, int times) {
    var parts =
        IntStream.range(0, times + 1)
            .mapToObj(i -> (InputStream) new ByteArrayInputStream(i == 0 ? first : line))
            .iterator();
    return new java.io.SequenceInputStream(
        new java.util.Enumeration<>() {
          @Override
          public boolean hasMoreElements() {
            return parts.hasNext();
          }

          @Override
          public InputStream nextElement() {
            return parts.next();
          }
        });
  }

  private static Expected expected(Metric metric) {
    var classes = metric.task() == Task.REGRESSION ? List.<String>of() : List.of("no", "yes");
    return new Expected(metric, classes, IDS);
  }

  private static Reading read(Metric metric, byte[] bytes) throws IOException {
    return PredictionReader.read(() -> new ByteArrayInputStream(bytes), expected(metric));
  }

  private static Reading read(Expected expected, String text) throws IOException {
    return PredictionReader.read(() -> new ByteArrayInputStream(bytes(text)), expected);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> faults(Reading reading) {
    return reading.report().findings().stream()
        .map(f -> f.fault() + " " + f.count() + " " + f.examples())
        .toList();
  }
}
