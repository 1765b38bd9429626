package dev.touchstone.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatestMetricTest {

  @Test
  void keepsTheHighestStepWhateverArrivesLast() {
    LatestMetric latest =
        LatestMetric.first("auc", 5, 50, 0.8)
            .with(new Points(3).add(9, 90, 0.7).add(7, 99, 0.95).add(7, 70, 0.6));
    assertThat(latest.value()).isEqualTo(0.7);
    assertThat(latest.step()).isEqualTo(9);
    assertThat(latest.count()).isEqualTo(4);
    assertThat(latest.best()).isEqualTo(0.95);
    assertThat(latest.bestStep()).isEqualTo(7);
    assertThat(latest.low()).isEqualTo(0.6);
  }

  @Test
  void startsItsRangeAtTheFirstRealValue() {
    LatestMetric latest =
        LatestMetric.first("loss", 0, 0, Double.NaN).with(new Points(1).add(1, 1, 2.0));
    assertThat(latest.best()).isEqualTo(2.0);
    assertThat(latest.bestStep()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "val_loss,LOWER",
    "logLoss,LOWER",
    "log_loss,LOWER",
    "validation.rmse,LOWER",
    "MAE,LOWER",
    "error,LOWER",
    "epoch_seconds,LOWER",
    "latency.p99,LOWER",
    "accuracy,HIGHER",
    "roc_auc,HIGHER",
    "f1,HIGHER",
    "glossary,HIGHER"
  })
  void readsTheDirectionFromTheName(String key, Direction direction) {
    assertThat(Direction.of(key)).isEqualTo(direction);
  }
}
