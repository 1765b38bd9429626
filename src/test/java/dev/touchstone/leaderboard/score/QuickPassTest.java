package dev.touchstone.leaderboard.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Read in blocks, whatever their size, a file says the same to the last word as line by line. */
class QuickPassTest {
  private static final List<String> IDS =
      IntStream.range(0, 90).mapToObj(i -> i % 5 == 0 ? "größe " + i : "" + i).toList();

  private static final List<String> FIELDS =
      List.of(
          "",
          " ",
          "1",
          "0.5",
          "-0.25",
          "1e-3",
          "0.30000000000000004",
          "1.5",
          "NaN",
          "yes",
          "no",
          "maybe",
          "\"0.5\"",
          "\"a\"\"b\"",
          "\"x\ny\"",
          "0.5 ",
          "1,5",
          "\"",
          "\t",
          "größer",
          "\0");

  private static final List<String> BREAKS = List.of("\n", "\n", "\n", "\r\n", "\r", "\n\n", "");

  private static final List<Metric> METRICS =
      List.of(Metric.MAE, Metric.ACCURACY, Metric.LOG_LOSS, Metric.named("wer"));

  @RepeatedTest(120)
  void reportsTheSameOnDamagedTables(RepetitionInfo turn) throws IOException {
    var random = new Random(turn.getCurrentRepetition());
    var table = new ArrayList<List<String>>();
    for (var id : IDS) table.add(List.of(id, "yes", "" + random.nextDouble()));
    if (random.nextBoolean()) Collections.shuffle(table, random);
    table.addFirst(List.of("id", "prediction", "p_yes"));
    same(damaged(Dialect.any(random).write(table, random), random));
  }

  @RepeatedTest(120)
  void reportsTheSameOnLinesWithAFewFaults(RepetitionInfo turn) throws IOException {
    var random = new Random(turn.getCurrentRepetition());
    var text = new StringBuilder("id,prediction,p_yes\n");
    var lineBreak = pick(BREAKS.subList(0, 5), random);
    for (var id : IDS) {
      var faulty = random.nextInt(40) == 0;
      var chance = random.nextInt(50) == 0 ? "1.25" : "" + random.nextFloat();
      text.append(faulty && random.nextBoolean() ? pick(IDS, random) : id)
          .append(',')
          .append(faulty ? pick(FIELDS, random) : random.nextBoolean() ? "yes" : "\"no\"")
          .append(',')
          .append(faulty ? pick(FIELDS, random) : chance)
          .append(faulty ? pick(BREAKS, random) : lineBreak);
    }
    same(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** More rows than one thread is given, in order and not. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void readsManyRowsToTheLastBit(boolean inOrder) throws IOException {
    var random = new Random(3);
    var rows = new ArrayList<>(IntStream.range(0, 150_000).boxed().toList());
    var expected =
        new Expected(
            Metric.ROC_AUC, List.of("no", "yes"), rows.stream().map(i -> "r" + i).toList());
    if (!inOrder) Collections.shuffle(rows, random);
    var values = random.doubles(rows.size()).toArray();
    var text = new StringBuilder("id,p_yes\n");
    for (int i : rows) text.append('r').append(i).append(',').append(values[i]).append('\n');
    var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    for (int atOnce : new int[] {0, 1 << 12, 1 << 17}) {
      var read = (Predictions.Classes) read(bytes, expected, atOnce).predictions();
      assertThat(read.likelihoods()[1]).isEqualTo(values);
      assertThat(read.likelihoods()[0]).isEqualTo(Arrays.stream(values).map(p -> 1 - p).toArray());
      assertThat(read.index())
          .isEqualTo(Arrays.stream(values).mapToInt(p -> p > 0.5 ? 1 : 0).toArray());
    }
  }

  @Test
  void namesTheLineWhereAnIdComesAgainInAnotherBlock() throws IOException {
    var text = new StringBuilder("id,prediction\n");
    for (var id : IDS) text.append(id).append(",1\n");
    text.append("11,2\n");
    for (int atOnce : new int[] {0, 40, 300}) {
      var report =
          read(text.toString().getBytes(StandardCharsets.UTF_8), expected(Metric.MAE), atOnce)
              .report();
      assertThat(report.rows()).isEqualTo(91);
      assertThat(report.findings())
          .containsExactly(new Finding(Fault.DUPLICATE_ID, 1, List.of("line 92, id 11")));
    }
  }

  private static void same(byte[] bytes) throws IOException {
    for (var metric : METRICS) {
      var careful = read(bytes, expected(metric), 0);
      for (int atOnce : new int[] {16, 64, 500, 1 << 14}) {
        var quick = read(bytes, expected(metric), atOnce);
        assertThat(quick.report()).isEqualTo(careful.report());
        assertThat(quick.predictions()).usingRecursiveComparison().isEqualTo(careful.predictions());
      }
    }
  }

  private static byte[] damaged(byte[] bytes, Random random) {
    var damaged = bytes.clone();
    for (int i = random.nextInt(4); i > 0; i--) {
      var at = random.nextInt(damaged.length);
      switch (random.nextInt(3)) {
        case 0 -> damaged[at] = (byte) random.nextInt(256);
        case 1 -> damaged = Arrays.copyOf(damaged, at + 1);
        default ->
            System.arraycopy(
                bytes, 0, damaged, at, Math.min(damaged.length - at, bytes.length / 3));
      }
    }
    return damaged;
  }

  private static Expected expected(Metric metric) {
    var classes = metric.task() == Task.CLASSIFICATION ? List.of("no", "yes") : List.<String>of();
    return new Expected(metric, classes, IDS);
  }

  private static Reading read(byte[] bytes, Expected expected, int atOnce) throws IOException {
    return PredictionReader.read(() -> new ByteArrayInputStream(bytes), expected, "id", atOnce);
  }

  private static String pick(List<String> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }
}
