package dev.touchstone.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.run.Device;
import dev.touchstone.run.Limits;
import dev.touchstone.run.WorkOrder;
import dev.touchstone.worker.sandbox.Protection;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MachineTest {

  private static final String TWO_CARDS =
      """
      0, NVIDIA H200, 143771, 570.86.15
      1, NVIDIA H200, 143771, 570.86.15
      """;

  @Test
  void cardsAreReadFromWhatNvidiaSmiPrints() {
    assertThat(Gpu.parse(TWO_CARDS))
        .hasSize(2)
        .first()
        .isEqualTo(new Gpu(0, "NVIDIA H200", 143771L << 20, "570.86.15"));
    assertThat(Gpu.parse("No devices were found")).isEmpty();
    assertThat(Gpu.parse("0, Odd, [N/A], 1")).isEmpty();
  }

  @Test
  void doctorNamesEverythingThatMatters() {
    var bytes = new ByteArrayOutputStream();
    var protection = new Protection(Protection.Tier.FULL, "Own user.");
    Path python = Path.of("/no/such/python");
    new Doctor(new PrintStream(bytes), "H2", python)
        .report(Machine.measured(protection, python.toString()));
    assertThat(bytes.toString())
        .contains(
            "Sandbox", "FULL. Own user.", "GPU", "none at /no/such/python", "cores", "GiB", "H2");
  }

  @Test
  void doctorSaysWhatTheDatabasePromisesAndWhyItCannotBeUsed() {
    assertThat(Doctor.database(Map.of())).contains("H2", "not a power cut");
    assertThat(Doctor.database(Map.of("TOUCHSTONE_DATABASE_URL", "mysql://host/name")))
        .contains("not the address of a PostgreSQL database");
  }

  @Test
  void slotsAreCountedAndNumbersAreHeldByOneAtATime() {
    var slots = new Slots(2, 8L << 30, Gpu.parse(TWO_CARDS));
    Slot first = slots.take(order(1, Device.GPU));
    assertThat(slots.free().cores()).isEqualTo(1);
    Slot second = slots.take(order(1, Device.GPU));
    assertThat(slots.any()).isFalse();
    assertThat(second.number()).isNotEqualTo(first.number());
    assertThat(second.gpu()).isNotEqualTo(first.gpu());
    assertThat(slots.load()).isEqualTo(new Load(2, 2, 2, 2));
    slots.give(first);
    assertThat(slots.take(order(1, Device.CPU)).number()).isEqualTo(first.number());
  }

  @Test
  void anOrderLargerThanTheMachineIsOfferedTheWholeMachineWhenItIsIdle() {
    var slots = new Slots(2, 8L << 30, List.of());
    assertThat(slots.free().cores()).isGreaterThan(8);
    assertThat(slots.take(order(8, Device.CPU)).cores()).isEqualTo(2);
    assertThat(slots.any()).isFalse();
  }

  private static WorkOrder order(int cores, Device device) {
    return new WorkOrder(
        UUID.randomUUID(),
        1,
        "token",
        new WorkOrder.Tracking("ada", UUID.randomUUID(), "ta_x"),
        new WorkOrder.Script("0".repeat(64)),
        List.of(),
        Map.of(),
        1,
        device,
        new Limits(cores, 64L << 20, Duration.ofMinutes(1), 1L << 20));
  }
}
