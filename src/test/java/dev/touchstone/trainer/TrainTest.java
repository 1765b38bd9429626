package dev.touchstone.trainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainTest {

  private static final String PETS =
      "id,weight,colour,kind\n1,4,red,cat\n2,5,red,cat\n3,30,grey,dog\n4,28,grey,dog\n5,,red,\n"
          + "6,4.5,grey,cat\n7,NA,grey,dog\n8,31,red,dog\n";

  @TempDir Path directory;

  @Test
  void baselineGivesTheFrequencyOfEachClass() {
    var bench = new Bench(directory);

    assertThat(bench.run()).as(bench.log()).isZero();

    assertThat(bench.latest("val_accuracy")).isCloseTo(0.43, within(0.01));
    assertThat(bench.latest("val_roc_auc")).isEqualTo(0.5);
    assertThat(bench.latest("val_log_loss")).isCloseTo(1.054, within(0.001));
  }

  @ParameterizedTest
  @ValueSource(strings = {"linear", "boosting"})
  void tellsPenguinsApartBetterThanTheBaseline(String trainer) {
    var bench = new Bench(directory).with("trainer", trainer);

    assertThat(bench.run()).as(bench.log()).isZero();

    assertThat(bench.latest("val_accuracy")).isGreaterThan(0.95);
    assertThat(bench.latest("val_log_loss")).isLessThan(0.15);
    assertThat(bench.result("feature_importance.csv").get(1)).startsWith("bill_length_mm,");
  }

  @ParameterizedTest
  @ValueSource(strings = {"linear", "boosting"})
  void predictsBodyMassBetterThanTheMean(String trainer) {
    var bench =
        new Bench(directory)
            .with("trainer", trainer)
            .with("task", "regression")
            .with("target", "body_mass_g");

    assertThat(bench.run()).as(bench.log()).isZero();

    assertThat(bench.latest("val_r2")).isGreaterThan(0.8);
    assertThat(bench.latest("val_rmse")).isBetween(200.0, 400.0);
    assertThat(bench.told("tag", "rows_without_target")).isEqualTo("2");
  }

  @Test
  void tellsParametersFirstAndMetricsStepByStep() {
    var bench =
        new Bench(directory).with("trainer", "boosting").with("params", Map.of("rounds", 5));

    bench.run();

    var types = bench.events().stream().map(e -> e.get("type").getAsString()).toList();
    assertThat(types.lastIndexOf("param")).isLessThan(types.indexOf("metric"));
    assertThat(bench.told("param", "rounds")).isEqualTo("5");
    assertThat(bench.told("param", "learning_rate")).isEqualTo("0.1");
    assertThat(bench.metric("val_f1_macro")).hasSize(5);
    assertThat(bench.log()).contains("round 5/5  loss 0.").contains("  val_loss 0.");
  }

  @Test
  void theLatestValuesAreThoseOfTheModelThatIsKept() {
    var bench =
        new Bench(directory)
            .with("trainer", "boosting")
            .with("target", "sex")
            .with("params", Map.of("learning_rate", "0.5", "patience", "5"));

    bench.run();

    assertThat(bench.log()).contains("kept round ");
    var lowest = bench.metric("val_loss").min(Double::compare).orElseThrow();
    assertThat(bench.latest("val_loss")).isCloseTo(lowest, within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(strings = {"linear", "boosting"})
  void theSameSeedGivesTheSameAnswers(String trainer) {
    var bench = new Bench(directory).with("trainer", trainer);
    bench.run();
    var first = bench.result("validation.csv");

    bench.run();

    assertThat(bench.result("validation.csv")).isEqualTo(first);
  }

  @Test
  void answersEachRowOfTheTestFileByItsId() {
    var bench =
        new Bench(directory)
            .training(PETS)
            .testing("id,colour,weight\nx1,grey,29\nx2,blue,\n")
            .with("trainer", "linear")
            .with("target", "kind");

    assertThat(bench.run()).as(bench.log()).isZero();

    var lines = bench.result("predictions.csv");
    assertThat(lines.getFirst()).isEqualTo("id,prediction,p_cat,p_dog");
    assertThat(lines.get(1)).startsWith("x1,dog,");
    assertThat(probabilities(lines.get(2)).sum()).isCloseTo(1, within(1e-12));
    assertThat(bench.log()).contains("left out 1 rows without a value in the target");
  }

  private static java.util.stream.DoubleStream probabilities(String line) {
    return Arrays.stream(line.split(",")).skip(2).mapToDouble(Double::parseDouble);
  }

  @Test
  void refusesATargetThatIsNotThereAndNamesTheColumns() {
    var bench = new Bench(directory).training(PETS).with("target", "breed");

    assertThat(bench.run()).isEqualTo(2);
    assertThat(bench.log())
        .isEqualTo(
            "Column “breed” is not in train.csv; its columns are id, weight, colour, kind.\n");
  }

  @Test
  void refusesWhatCannotBeLearnt() {
    assertThat(refusal("id,a,kind\n1,1,cat\n2,2,cat\n")).contains("one class only (cat)");
    assertThat(refusal("id,a,kind\n1,1,\n2,2,NA\n")).contains("has no row with a value in “kind”");
    assertThat(refusal("id,a,kind\n1,1\n")).contains("Row 1 of train.csv has 2 values");
    assertThat(refusal("")).contains("train.csv is empty");
    assertThat(refusal("id,a,kind\n1,1,cat\n2,2,dog\n")).contains("too few rows");
    var many = IntStream.range(0, 500).mapToObj(i -> i + ",1," + i).toList();
    assertThat(refusal("id,a,kind\n" + String.join("\n", many))).contains("the task is regression");
  }

  private String refusal(String csv) {
    var bench = new Bench(directory).training(csv).with("trainer", "linear").with("target", "kind");
    assertThat(bench.run()).isEqualTo(2);
    return bench.log();
  }

  @Test
  void refusesAParameterItDoesNotKnow() {
    var bench =
        new Bench(directory).with("trainer", "boosting").with("params", Map.of("epochs", "3"));

    assertThat(bench.run()).isEqualTo(2);
    assertThat(bench.log()).contains("no parameter “epochs”; it knows rounds, depth, min_leaf");
  }

  @Test
  void measuresOnTheValidationFileOfTheOrder() {
    var bench =
        new Bench(directory)
            .training(PETS)
            .with("target", "kind")
            .with("validation", Bench.PENGUINS.toString());
    assertThat(bench.run()).isEqualTo(2);
    assertThat(bench.log()).contains("“kind” is not in penguins.csv");

    bench.with("target", "species").with("train", Bench.PENGUINS.toString());
    assertThat(bench.run()).as(bench.log()).isZero();
    assertThat(bench.result("validation.csv")).hasSize(345);
  }

  @Test
  void saysThatTheOrderIsMissing() {
    var out = new java.io.ByteArrayOutputStream();

    var code = Train.run(Map.of(), new java.io.PrintStream(out));

    assertThat(code).isEqualTo(2);
    assertThat(List.of(out.toString()))
        .contains("The environment variable TOUCHSTONE_ORDER is not set.\n");
  }
}
