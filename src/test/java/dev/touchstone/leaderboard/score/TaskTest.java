package dev.touchstone.leaderboard.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.base.InvalidInput;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaskTest {
  @Test
  void saysWhatIsWrongWithALabel() {
    assertThat(Task.REGRESSION.wrongLabel("1e3")).isEmpty();
    assertThat(Task.REGRESSION.wrongLabel("0x1p3")).contains("“0x1p3” is not a number");
    assertThat(Task.RANKING.wrongLabel("0.5")).isEmpty();
    assertThat(Task.RANKING.wrongLabel("-1")).get().asString().contains("below 0");
    assertThat(Task.TEXT.wrongLabel("x".repeat(20_001))).get().asString().contains("20,000");
    for (var task : Task.values()) assertThat(task.wrongLabel(" ")).contains("it is empty");
  }

  @Test
  void saysWhatIsWrongWithAMask() {
    assertThat(Task.SEGMENTATION.wrongLabel("1 3 4 2 10 1")).isEmpty();
    assertThat(Task.SEGMENTATION.wrongLabel("-")).isEmpty();
    assertThat(Task.SEGMENTATION.wrongLabel("1 3 4")).contains("a start without a length");
    assertThat(Task.SEGMENTATION.wrongLabel("1 3 3 2"))
        .contains("the run at 3 starts before the one before it ends");
    for (var none : List.of("0 3", "1 0", "1 -2", "1 2.5", "a 1", "1 9999999999999"))
      assertThat(Task.SEGMENTATION.wrongLabel(none)).as(none).isPresent();
  }

  @Test
  void saysWhatIsWrongWithBoxes() {
    assertThat(Task.DETECTION.wrongLabel("cat 1 2 3.5 4; dog 0 0 1 1")).isEmpty();
    assertThat(Task.DETECTION.wrongPrediction("cat 0.9 1 2 3.5 4")).isEmpty();
    assertThat(Task.DETECTION.wrongPrediction("cat 1 2 3.5 4"))
        .contains("a box has 6 words, not 5");
    assertThat(Task.DETECTION.wrongPrediction("cat NaN 1 2 3 4")).contains("“NaN” is no number");
    assertThat(Task.DETECTION.wrongPrediction("cat 0.9 1 2 0 4"))
        .contains("a box needs a width and a height above 0");
    assertThat(Task.DETECTION.wrongPrediction("cat 0.9 1 2 3 4;".repeat(1001)))
        .contains("more than 1,000 boxes");
  }

  @Test
  void examplesAreInTheFormThatIsAskedFor() {
    for (var task : Task.values()) {
      assertThat(task.wrongPrediction(task.example())).as(task.label()).isEmpty();
      assertThat(task.form()).endsWith(".");
    }
    assertThat(Boxes.PREDICTED.read(Task.DETECTION.example())).hasSize(2);
  }

  @Test
  void readsLabelsAsTheTaskHasThem() {
    var ranking =
        Truth.of(
            Task.RANKING, List.of(), List.of("0", "2"), List.of("q1", "q1"), new double[] {2, 2});
    assertThat(((Truth.Relevances) ranking).query()).containsExactly(0, 0);
    assertThat(((Truth.Relevances) ranking).queryWeights()).containsExactly(2);
    assertThatThrownBy(() -> Truth.of(Task.RANKING, List.of(), List.of("0"), null, null))
        .isInstanceOf(InvalidInput.class);
    var classes = Truth.of(Task.CLASSIFICATION, List.of("a", "b"), List.of("b", "a"), null, null);
    assertThat(((Truth.Classes) classes).index()).containsExactly(1, 0);
    assertThatThrownBy(
            () -> Truth.of(Task.CLASSIFICATION, List.of("a", "b"), List.of("c"), null, null))
        .hasMessageContaining("“c” is not one of the classes");
  }

  @Test
  void refusesWeightsThatAreNone() {
    for (var weight : List.of(0.0, -1.0, Double.NaN, Double.POSITIVE_INFINITY))
      assertThatThrownBy(() -> new Truth.Numbers(new double[] {1}, new double[] {weight}))
          .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> new Truth.Texts(List.of("a"), new double[] {1, 1}))
        .hasMessageContaining("2 weights for 1 rows");
  }
}
