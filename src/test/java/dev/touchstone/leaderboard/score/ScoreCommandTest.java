package dev.touchstone.leaderboard.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ScoreCommandTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream error = new ByteArrayOutputStream();
  @TempDir Path folder;

  /** The same numbers as in the API reference of scikit-learn's roc_auc_score: 0.75. */
  @Test
  void printsOneLineWithTheScore() throws IOException {
    assertThat(
            score(
                "roc_auc",
                "id,label\na,0\nb,0\nc,1\nd,1\n",
                "id,p_1\nd,0.8\nc,0.35\nb,0.4\na,0.1\n"))
        .isZero();
    var line = line();
    assertThat(line.get("metric").asString()).isEqualTo("roc_auc");
    assertThat(line.get("value").asDouble()).isEqualTo(0.75);
    assertThat(line.get("n").asInt()).isEqualTo(4);
    assertThat(line.get("resamples").asInt()).isEqualTo(2_000);
    assertThat(line.get("interval").get(0).asDouble()).isLessThanOrEqualTo(0.75);
    assertThat(line.get("interval").get(1).asDouble()).isGreaterThanOrEqualTo(0.75);
    assertThat(error.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void saysTheSameTwice() throws IOException {
    score("mae", "id,label\na,1\nb,2\nc,4\n", "id,prediction\na,1\nb,3\nc,3\n");
    var first = out.toString(StandardCharsets.UTF_8);
    out.reset();
    score("mae", "id,label\na,1\nb,2\nc,4\n", "id,prediction\na,1\nb,3\nc,3\n");
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(first).hasLineCount(1);
  }

  @Test
  void takesColumnsByOtherNamesAndWeights() throws IOException {
    var truth = "row,species,w\n1,cat,1\n2,dog,3\n3,cat,4\n";
    var given = "row,prediction\n3,cat\n2,cat\n1,cat\n";
    assertThat(
            score(
                "accuracy",
                truth,
                given,
                "--id",
                "row",
                "--set",
                "target=species",
                "--set",
                "weight=w"))
        .isZero();
    assertThat(line().get("value").asDouble()).isEqualTo(5 / 8.0, within(1e-12));
  }

  @Test
  void ordersTheRowsOfEachQuery() throws IOException {
    var truth = "id,label,q\n1,0,x\n2,1,x\n3,0,y\n4,1,y\n";
    assertThat(
            score("mrr", truth, "id,prediction\n1,0.1\n2,0.9\n3,0.9\n4,0.1\n", "--set", "group=q"))
        .isZero();
    assertThat(line().get("value").asDouble()).isEqualTo(0.75);
  }

  @Test
  void reportsOnABadFileForPeopleAndPrograms() throws IOException {
    assertThat(score("mae", "id,label\n1,1\n2,2\n3,3\n", "id,prediction\n1,NaN\n2,2\n2,2\n9,x\n"))
        .isEqualTo(2);
    var found = new ArrayList<String>();
    line()
        .get("findings")
        .forEach(f -> found.add(f.get("fault").asString() + " " + f.get("examples")));
    assertThat(found)
        .containsExactlyInAnyOrder(
            "MISSING_ID [\"3\"]",
            "DUPLICATE_ID [\"line 4, id 2\"]",
            "EXTRA_ID [\"line 5, id 9\"]",
            "NOT_FINITE [\"line 2, id 1: “NaN”\"]");
    assertThat(error.toString(StandardCharsets.UTF_8))
        .contains("1 of 3 predictions is missing", "line 4, id 2");
  }

  @Test
  void saysThatProbabilitiesWereClipped() throws IOException {
    score("log_loss", "id,label\na,no\nb,yes\n", "id,p_yes\na,-0.5\nb,1.5\n");
    assertThat(line().get("notices").toString()).contains("brought to the nearer end: 2 lines");
  }

  @Test
  void refusesATruthThatIsNone() throws IOException {
    assertThat(score("accuracy", "id,label\na,x\na,y\n", "id,prediction\na,x\n")).isEqualTo(2);
    assertThat(line().get("problem").asString())
        .isEqualTo("The truth has the id a more than once.");
    assertThat(score("accuracy", "id,class\na,x\n", "id,prediction\na,x\n")).isEqualTo(2);
    assertThat(line().get("problem").asString()).isEqualTo("The truth has no column “label”.");
    assertThat(score("rmse", "id,label\na,x\n", "id,prediction\na,1\n")).isEqualTo(2);
    assertThat(score("mae", "id,label\na\n", "id,prediction\na,1\n")).isEqualTo(2);
    assertThat(score("roc_auc", "id,label\na,x\nb,x\n", "id,p_x\na,1\nb,1\n")).isEqualTo(2);
  }

  @Test
  void saysHowToAskWhenAskedWrongly() throws IOException {
    assertThat(score("f1", "id,label\na,x\n", "id,prediction\na,x\n")).isEqualTo(1);
    assertThat(error.toString(StandardCharsets.UTF_8))
        .contains("There is no metric “f1”", "f1_macro");
    assertThat(run("--metric", "mae")).isEqualTo(1);
    assertThat(run("--nonsense", "1")).isEqualTo(1);
    assertThat(run("--metric")).isEqualTo(1);
    assertThat(run("--metric", "mae", "--truth", "/nowhere", "--predictions", "/nowhere"))
        .isEqualTo(1);
    assertThat(run("--metric", "mae", "--set", "speed=11")).isEqualTo(1);
  }

  @Test
  void takesFewerResamplesOfManyRows() {
    assertThat(ScoreCommand.resamples(50_000)).isEqualTo(2_000);
    assertThat(ScoreCommand.resamples(1_000_000)).isEqualTo(100);
    assertThat(ScoreCommand.resamples(10_000_000)).isEqualTo(40);
  }

  private int score(String metric, String truth, String predictions, String... more)
      throws IOException {
    var given = Files.writeString(folder.resolve("predictions.csv"), predictions);
    var labels = Files.writeString(folder.resolve("truth.csv"), truth);
    var words =
        new ArrayList<>(
            List.of("--metric", metric, "--truth", labels + "", "--predictions", given + ""));
    words.addAll(List.of(more));
    return run(words.toArray(String[]::new));
  }

  private int run(String... words) {
    return new ScoreCommand(printing(out), printing(error)).run(words);
  }

  private static PrintStream printing(ByteArrayOutputStream to) {
    return new PrintStream(to, true, StandardCharsets.UTF_8);
  }

  private JsonNode line() {
    var line = new JsonMapper().readTree(out.toString(StandardCharsets.UTF_8));
    out.reset();
    return line;
  }
}
