package dev.touchstone.run.web;

import dev.touchstone.base.InvalidInput;
import dev.touchstone.run.Device;
import dev.touchstone.run.Limits;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A launch as JSON.
 *
 * @param experiment its address
 * @param name absent for the recipe's name and the seed
 * @param seed 1 when absent
 * @param device {@code cpu} when absent
 */
record LaunchBody(
    @Nullable String experiment,
    @Nullable String name,
    @Nullable RecipeBody recipe,
    @Nullable List<Input> inputs,
    @Nullable Long seed,
    @Nullable String device,
    @Nullable Bounds limits) {

  /**
   * @param dataset its address
   * @param version the newest when absent
   */
  record Input(@Nullable String dataset, @Nullable Integer version) {}

  /** Limits of the run; what is absent is as usual. */
  record Bounds(
      @Nullable Integer cores,
      @Nullable Long memoryBytes,
      @Nullable Long wallSeconds,
      @Nullable Long diskBytes) {

    Limits limits() {
      Limits usual = Limits.USUAL;
      return new Limits(
          Objects.requireNonNullElse(cores, usual.cores()),
          Objects.requireNonNullElse(memoryBytes, usual.memoryBytes()),
          wallSeconds == null ? usual.wallTime() : Duration.ofSeconds(wallSeconds),
          Objects.requireNonNullElse(diskBytes, usual.diskBytes()));
    }
  }

  Limits bounds() {
    return limits == null ? Limits.USUAL : limits.limits();
  }

  Device on() {
    return switch (device == null ? "cpu" : device) {
      case "cpu" -> Device.CPU;
      case "gpu" -> Device.GPU;
      default ->
          throw new InvalidInput("There is no device “%s”: choose cpu or gpu.".formatted(device));
    };
  }

  static <T> T required(String field, @Nullable T value) {
    if (value == null) {
      throw new InvalidInput("The field “" + field + "” is missing.");
    }
    return value;
  }
}
