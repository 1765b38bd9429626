package dev.touchstone.trainer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Needs PyTorch's native library, which the build brings, and some seconds. */
@Tag("native")
class MlpTest {

  @TempDir Path directory;

  @Test
  void tellsPenguinsApartTheSameWayTwice() {
    var bench = new Bench(directory).with("trainer", "mlp").with("params", Map.of("epochs", 8));
    assertThat(bench.run()).as(bench.log()).isZero();
    assertThat(bench.latest("val_accuracy")).isGreaterThan(0.95);
    assertThat(bench.latest("val_loss")).isLessThan(0.2);
    var first = bench.result("validation.csv");

    bench.run();

    assertThat(bench.result("validation.csv")).isEqualTo(first);
  }

  @Test
  void predictsBodyMass() {
    var bench =
        new Bench(directory)
            .with("trainer", "mlp")
            .with("task", "regression")
            .with("target", "body_mass_g")
            .with("params", Map.of("epochs", 30, "hidden", "32"));

    assertThat(bench.run()).as(bench.log()).isZero();

    assertThat(bench.latest("val_r2")).isGreaterThan(0.75);
  }

  @Test
  void saysThatThereIsNoSuchDevice() {
    var bench = new Bench(directory).with("trainer", "mlp").with("device", "cuda:7");

    assertThat(bench.run()).isEqualTo(3);
    assertThat(bench.log()).contains("cuda:7 was asked for, but PyTorch sees");
  }
}
