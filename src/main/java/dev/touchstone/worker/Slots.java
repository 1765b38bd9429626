package dev.touchstone.worker;

import dev.touchstone.run.Device;
import dev.touchstone.run.WorkOrder;
import dev.touchstone.run.WorkQueue.Offer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Who holds which share of this machine. */
final class Slots {

  /** Part of the memory that is left to the server and the system. */
  private static final double OWN_SHARE = 0.15;

  private static final int MOST_CORES = 256;

  /** Under this name a held slot is noted down. */
  static final String NOTE = "slot.properties";

  private final int cores;
  private final long memory;
  private final List<Gpu> gpus;
  private final Set<Slot> held = new HashSet<>();

  Slots(int cores, long memory, List<Gpu> gpus) {
    this.cores = cores;
    this.memory = (long) (memory * (1 - OWN_SHARE));
    this.gpus = List.copyOf(gpus);
  }

  /**
   * What is free. An idle machine offers all it has and more: an order that is larger than the
   * machine is then carried out with what there is instead of waiting for ever.
   */
  synchronized Offer free() {
    int freeGpus = gpus.size() - usedGpus();
    if (held.isEmpty()) return new Offer(MOST_CORES, Long.MAX_VALUE, freeGpus);
    return new Offer(
        Math.max(0, cores - usedCores()), Math.max(0, memory - usedMemory()), freeGpus);
  }

  synchronized boolean any() {
    return held.isEmpty() || usedCores() < cores;
  }

  synchronized Slot take(WorkOrder order) {
    var slot =
        new Slot(
            freeNumber(),
            Math.min(order.limits().cores(), cores),
            Math.min(order.limits().memoryBytes(), memory),
            order.device() == Device.GPU ? freeGpu() : null);
    held.add(slot);
    return slot;
  }

  /** Takes the slot an attempt that outlived this server still holds. */
  synchronized Optional<Slot> takeAgain(Properties facts) {
    if (facts.isEmpty()) return Optional.empty();
    var slot =
        new Slot(
            Integer.parseInt(facts.getProperty("number")),
            Integer.parseInt(facts.getProperty("cores")),
            Long.parseLong(facts.getProperty("memory")),
            gpu(facts.getProperty("gpu")));
    held.add(slot);
    return Optional.of(slot);
  }

  /** What to note down of a slot. */
  Properties facts(Slot slot) {
    var facts = new Properties();
    facts.setProperty("number", Integer.toString(slot.number()));
    facts.setProperty("cores", Integer.toString(slot.cores()));
    facts.setProperty("memory", Long.toString(slot.memory()));
    facts.setProperty("gpu", slot.gpu() == null ? "" : Integer.toString(slot.gpu().index()));
    return facts;
  }

  private @Nullable Gpu gpu(String index) {
    return gpus.stream()
        .filter(gpu -> Integer.toString(gpu.index()).equals(index))
        .findFirst()
        .orElse(null);
  }

  synchronized void give(Slot slot) {
    held.remove(slot);
  }

  synchronized Load load() {
    return new Load(cores, Math.min(cores, usedCores()), gpus.size(), usedGpus());
  }

  private int usedCores() {
    return held.stream().mapToInt(Slot::cores).sum();
  }

  private long usedMemory() {
    return held.stream().mapToLong(Slot::memory).sum();
  }

  private int usedGpus() {
    return (int) held.stream().filter(slot -> slot.gpu() != null).count();
  }

  private int freeNumber() {
    List<Integer> taken = held.stream().map(Slot::number).toList();
    return IntStream.iterate(0, n -> n + 1)
        .filter(n -> !taken.contains(n))
        .findFirst()
        .orElseThrow();
  }

  private @Nullable Gpu freeGpu() {
    List<Gpu> free = new ArrayList<>(gpus);
    held.forEach(slot -> free.remove(slot.gpu()));
    return free.isEmpty() ? null : free.getFirst();
  }
}
