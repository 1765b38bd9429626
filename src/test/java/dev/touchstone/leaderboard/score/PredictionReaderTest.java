package dev.touchstone.leaderboard.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PredictionReaderTest {
  private static final List<String> IDS = List.of("a", "b", "c");

  @Test
  void readsLabelsInTheOrderOfTheTestRows() throws IOException {
    var reading = read(Metric.ACCURACY, "id,prediction\nc,yes\na,no\nb,yes\n");
    assertThat(reading.report().valid()).isTrue();
    assertThat(((Predictions.Classes) reading.predictions()).index()).containsExactly(0, 1, 1);
  }

  @Test
  void reportsEveryKindOfFaultWithItsLine() throws IOException {
    var report = read(Metric.RMSE, "id,prediction\na,1\na,2\nz,3\nb,NaN\n,4\nc,5,6").report();
    assertThat(faults(report))
        .containsExactlyInAnyOrder(
            "RAGGED 1 [line 7 has 3 fields, the header 2]",
            "NO_ID 1 [line 6]",
            "DUPLICATE_ID 1 [line 3, id a]",
            "EXTRA_ID 1 [line 4, id z]",
            "NOT_FINITE 1 [line 5, id b: “NaN”]");
  }

  @Test
  void countsAllThatIsMissingAndNamesTheFirstFew() throws IOException {
    var ids = IntStream.range(0, 212).mapToObj(i -> "r" + i).toList();
    var report = read(new Expected(Metric.MAE, List.of(), ids), "id,prediction\n").report();
    assertThat(report.summary()).isEqualTo("212 of 212 predictions are missing");
    assertThat(report.findings().getFirst().examples())
        .containsExactly("r0", "r1", "r2", "r3", "r4");
  }

  @Test
  void refusesClassesAndNumbersThatAreNone() throws IOException {
    assertThat(faults(read(Metric.ACCURACY, "id,prediction\na,maybe\nb,\nc,no").report()))
        .containsExactlyInAnyOrder(
            "NO_VALUE 1 [line 3, id b: “”]", "UNKNOWN_CLASS 1 [line 2, id a: “maybe”]");
    assertThat(faults(read(Metric.MAE, "id,prediction\na,0x1p3\nb,1e999\nc,\"1,5\"").report()))
        .containsExactlyInAnyOrder(
            "NOT_A_NUMBER 2 [line 2, id a: “0x1p3”, line 4, id c: “1,5”]",
            "NOT_FINITE 1 [line 3, id b: “1e999”]");
  }

  @Test
  void bringsProbabilitiesIntoRangeAndSaysSo() throws IOException {
    var reading = read(Metric.LOG_LOSS, "id,p_no,p_yes\na,1.2,-0.2\nb,2,2\nc,0.25,0.75\n");
    var p = ((Predictions.Classes) reading.predictions()).likelihoods();
    assertThat(p[0]).containsExactly(1, 0.5, 0.25);
    assertThat(reading.report().notices())
        .contains(
            "Probabilities outside 0 to 1 were brought to the nearer end: 2 lines",
            "Probabilities that do not add up to 1 were scaled: 1 line");
  }

  @Test
  void completesTheSecondOfTwoProbabilities() throws IOException {
    var reading = read(Metric.ROC_AUC, "id,prediction,p_yes\na,no,0.25\nb,no,1\nc,no,0\n");
    var p = ((Predictions.Classes) reading.predictions()).likelihoods();
    assertThat(p[0]).containsExactly(0.75, 0, 1);
  }

  @Test
  void refusesValuesThatTheMetricIsNotDefinedFor() throws IOException {
    assertThat(faults(read(Metric.named("rmsle"), "id,prediction\na,0\nb,-1\nc,-0.5").report()))
        .containsExactly("OUT_OF_RANGE 1 [line 3, id b: “-1”]");
  }

  @Test
  void refusesAHeaderThatDoesNotFit() throws IOException {
    assertThat(faults(read(Metric.ROC_AUC, "id,prediction\na,yes").report()))
        .containsExactly(
            "HEADER 1 [ROC AUC needs how likely each class is, as columns p_no, p_yes]");
    assertThat(faults(read(Metric.ACCURACY, "id,prediction,prediction,p_blue\n").report()))
        .containsExactly(
            "HEADER 2 [the column “prediction” comes more than once, “p_blue” names no class of"
                + " this benchmark]");
    assertThat(faults(read(Metric.MAE, "").report()))
        .containsExactly("NOT_A_TABLE 1 [the file is empty]");
  }

  @Test
  void readsTextsWithCommasAndQuotesAndSaysWhichAreEmpty() throws IOException {
    var reading = read(Metric.named("bleu"), "id,prediction\na,\"Yes, \"\"so\"\"\"\nb,\nc,no\n");
    assertThat(((Predictions.Texts) reading.predictions()).values())
        .containsExactly("Yes, \"so\"", "", "no");
    assertThat(reading.report().notices()).contains("Empty predictions were taken as such: 1 line");
  }

  @Test
  void refusesMasksAndBoxesThatAreMalformed() throws IOException {
    assertThat(faults(read(Metric.named("iou"), "id,prediction\na,1 3\nb,3\nc,-").report()))
        .containsExactly("MALFORMED 1 [line 3, id b: a start without a length]");
    assertThat(faults(read(Metric.named("map_boxes"), "id,prediction\na,\nb,-\nc,cat 1").report()))
        .containsExactly("MALFORMED 1 [line 4, id c: a box has 6 words, not 2]");
    assertThat(faults(read(Metric.named("wer"), "id,text\n").report()))
        .containsExactly("HEADER 1 [the column “prediction” is missing]");
  }

  @Test
  void readsOtherDelimitersAndEncodingsAndSaysSo() throws IOException {
    var expected = new Expected(Metric.ACCURACY, List.of("größer", "klein"), IDS);
    var text = "id;prediction\na;größer\nb;klein\nc;größer\n";
    for (var charset : List.of("windows-1252", "UTF-16", "UTF-8")) {
      var bytes = text.getBytes(Charset.forName(charset));
      var reading = PredictionReader.read(() -> new ByteArrayInputStream(bytes), expected);
      assertThat(reading.report().valid()).as(charset).isTrue();
      assertThat(reading.report().notices()).contains("Read with semicolons between columns");
    }
    assertThat(read(Metric.MAE, "\uFEFFid,prediction\na,1\nb,2\nc,3").report().valid()).isTrue();
  }

  @Test
  void givesUpOnAnEndlessLineWithoutGatheringIt() throws IOException {
    var report = read(Metric.MAE, "id,prediction\na," + "9".repeat(3 << 20)).report();
    assertThat(report.findings().getFirst().fault()).isEqualTo(Fault.NOT_A_TABLE);
  }

  private static Reading read(Metric metric, String csv) throws IOException {
    var classes = metric.task() == Task.CLASSIFICATION ? List.of("no", "yes") : List.<String>of();
    return read(new Expected(metric, classes, IDS), csv);
  }

  private static Reading read(Expected expected, String csv) throws IOException {
    var bytes = csv.getBytes(StandardCharsets.UTF_8);
    return PredictionReader.read(() -> new ByteArrayInputStream(bytes), expected);
  }

  private static List<String> faults(ValidationReport report) {
    return report.findings().stream()
        .map(f -> f.fault() + " " + f.count() + " " + f.examples())
        .collect(Collectors.toList());
  }
}
