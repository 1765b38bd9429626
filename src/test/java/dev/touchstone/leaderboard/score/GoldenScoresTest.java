package dev.touchstone.leaderboard.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every metric against the library that defines it. {@code golden/scores.py} drew the inputs and
 * asked the libraries; each file of results names their versions.
 */
class GoldenScoresTest {
  @Test
  void metricsOfClassesAgreeWithScikitLearn() {
    compare("labels", GoldenScoresTest::classes, GoldenScoresTest::classPredictions);
  }

  @Test
  void metricsOfNumbersAgreeWithScikitLearnAndSciPy() {
    compare("numbers", GoldenScoresTest::numbers, GoldenScoresTest::numberPredictions);
  }

  @Test
  void metricsOfRankingsAgreeWithTrecEvalAndWithScikitLearnOnTies() {
    compare("rankings", GoldenScoresTest::relevances, GoldenScoresTest::numberPredictions);
  }

  @Test
  void metricsOfMasksAgreeWithCoco() {
    compare("masks", GoldenScoresTest::texts, GoldenScoresTest::textPredictions);
  }

  @Test
  void metricsOfBoxesAgreeWithCoco() {
    compare("boxes", GoldenScoresTest::texts, GoldenScoresTest::textPredictions);
  }

  @Test
  void metricsOfTextsAgreeWithSacrebleuRougeScoreAndJiwer() {
    compare("texts", GoldenScoresTest::texts, GoldenScoresTest::textPredictions);
  }

  private static void compare(
      String file, Function<JsonNode, Truth> truth, Function<JsonNode, Predictions> predictions) {
    for (var example : read(file).get("cases")) {
      for (var score : example.get("scores").properties()) {
        var expected = score.getValue().asDouble();
        var metric = Metric.named(score.getKey());
        assertThat(metric.over(truth.apply(example), predictions.apply(example)).value())
            .as("%s, %s", example.get("name").asString(), metric)
            .isEqualTo(expected, within(1e-12 * Math.max(1, Math.abs(expected))));
      }
    }
  }

  private static Truth classes(JsonNode example) {
    return new Truth.Classes(
        strings(example.get("classes")), ints(example.get("truth")), weights(example));
  }

  private static Predictions classPredictions(JsonNode example) {
    var shares =
        StreamSupport.stream(example.get("probabilities").spliterator(), false)
            .map(GoldenScoresTest::doubles)
            .toArray(double[][]::new);
    return new Predictions.Classes(ints(example.get("predicted")), shares);
  }

  private static Truth numbers(JsonNode example) {
    return new Truth.Numbers(doubles(example.get("truth")), weights(example));
  }

  private static Truth relevances(JsonNode example) {
    return new Truth.Relevances(doubles(example.get("truth")), ints(example.get("query")));
  }

  private static Truth texts(JsonNode example) {
    return new Truth.Texts(strings(example.get("truth")));
  }

  private static Predictions textPredictions(JsonNode example) {
    return new Predictions.Texts(strings(example.get("predicted")));
  }

  private static Predictions numberPredictions(JsonNode example) {
    return new Predictions.Numbers(doubles(example.get("predicted")));
  }

  private static double @Nullable [] weights(JsonNode example) {
    return example.get("weights").isNull() ? null : doubles(example.get("weights"));
  }

  private static List<String> strings(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asString).toList();
  }

  private static double[] doubles(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false)
        .mapToDouble(JsonNode::asDouble)
        .toArray();
  }

  private static int[] ints(JsonNode array) {
    return Arrays.stream(doubles(array)).mapToInt(d -> (int) d).toArray();
  }

  private static JsonNode read(String file) {
    return JsonMapper.shared()
        .readTree(GoldenScoresTest.class.getResourceAsStream("/golden/" + file + ".json"));
  }
}
