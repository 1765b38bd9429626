package dev.touchstone.leaderboard.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetricKeysTest {
  @Test
  void everyOfferedMetricIsFoundAgainByItsKeyAndExplainsItself() {
    assertThat(Metric.offered()).doesNotHaveDuplicates().hasSizeGreaterThan(40);
    for (var metric : Metric.offered()) {
      assertThat(Metric.named(metric.key())).isEqualTo(metric);
      assertThat(metric.key().length()).isLessThanOrEqualTo(40);
      assertThat(List.of(metric.label(), metric.unit(), metric.explanation()))
          .noneMatch(words -> words.isBlank() || words.contains("{}"));
      assertThat(metric.explanation()).endsWith(".");
    }
  }

  @Test
  void theDocumentNamesEveryMetric() throws IOException {
    var document = Files.readString(Path.of("docs/metrics.md"));
    assertThat(Metric.patterns()).allMatch(key -> document.contains("`" + key + "`"));
  }

  @Test
  void aKeyHoldsItsArgument() {
    assertThat(Metric.named("top_k_accuracy@3").label()).isEqualTo("Top-3 accuracy");
    assertThat(Metric.named("f1_class@grey seal").label()).isEqualTo("F1 of “grey seal”");
    assertThat(Metric.named("recall_class@a@b").explanation()).contains("“a@b”");
    assertThat(Metric.named("quantile@0.25").key()).isEqualTo("quantile_loss@0.25");
    assertThat(Metric.named("top@3")).isEqualTo(Metric.named("top_k_accuracy@3"));
  }

  @Test
  void eachMetricHasOneKeyOnly() {
    for (var other : List.of("top@05", "top@0", "top@1001", "top", "quantile@0.90", "quantile@1"))
      assertThat(Metric.of(other)).as(other).isEmpty();
    for (var other :
        List.of(
            "rmse@1",
            "accuracy@",
            "f1_class@",
            "f1_class@ ",
            "f1_class@" + "x".repeat(40),
            "",
            "@")) assertThat(Metric.of(other)).as(other).isEmpty();
  }

  @Test
  void namesTheKeysThatComeNear() {
    assertThat(asked("f1_marco")).endsWith("Did you mean f1_macro?");
    assertThat(asked("F1-Macro")).endsWith("Did you mean f1_macro?");
    assertThat(asked("auc")).contains("roc_auc, roc_auc_ovr or roc_auc_ovo");
    assertThat(asked("f1")).contains("f1_macro, f1_micro, f1_weighted or f1_class@CLASS");
    assertThat(asked("recall"))
        .contains("“recall@” stands a whole number")
        .contains("recall_macro");
    assertThat(asked("top@0")).contains("a whole number from 1 to 1000");
    assertThat(asked("zebra")).contains("There are accuracy, balanced_accuracy, f1_macro");
    assertThat(asked("f1_class@" + "x".repeat(200)))
        .contains("at most 40 characters")
        .hasSizeLessThan(200);
  }

  @Test
  void refusesLabelsThatAMetricIsNotDefinedFor() {
    var negative = new Truth.Numbers(new double[] {3, -1, 2});
    assertThatThrownBy(() -> Metric.named("rmsle").requireFit(negative))
        .isInstanceOf(MetricDoesNotFit.class)
        .hasMessageContaining("values above -1");
    var two = new Truth.Classes(List.of("no", "yes"), new int[] {0, 1});
    assertThatThrownBy(() -> Metric.named("f1_class@maybe").requireFit(two))
        .hasMessageContaining("no class “maybe”");
    assertThatThrownBy(() -> Metric.named("top@2").requireFit(two))
        .hasMessageContaining("any answer would be right");
    var one = new Truth.Classes(List.of("no", "yes"), new int[] {1, 1});
    assertThatThrownBy(() -> Metric.ROC_AUC.requireFit(one)).hasMessageContaining("all are alike");
    Metric.ACCURACY.requireFit(one);
    assertThatThrownBy(() -> Metric.named("f1_class@no").requireFit(one))
        .hasMessageContaining("those it looks for are missing");
    assertThatThrownBy(() -> Metric.named("map_boxes").requireFit(new Truth.Texts(List.of("-"))))
        .hasMessageContaining("no image has a box");
  }

  private static String asked(String key) {
    try {
      return Metric.named(key).key();
    } catch (UnknownMetric unknown) {
      return unknown.text();
    }
  }
}
