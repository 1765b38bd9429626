package dev.touchstone.worker;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A graphics processor that runs can compute on.
 *
 * @param index as the driver counts, from 0
 * @param memory bytes
 */
public record Gpu(int index, String name, long memory, String driver) {

  private static final long MIB = 1L << 20;

  /** What {@code nvidia-smi} shows; none where there is no such program. */
  static List<Gpu> ofThisMachine() {
    return Answer.of(
            "nvidia-smi",
            "--query-gpu=index,name,memory.total,driver_version",
            "--format=csv,noheader,nounits")
        .map(Gpu::parse)
        .orElse(List.of());
  }

  /** Reads lines such as {@code 0, NVIDIA H200, 143771, 570.86.15}; others are passed over. */
  static List<Gpu> parse(String csv) {
    List<Gpu> found = new ArrayList<>();
    for (String line : csv.lines().toList()) {
      String[] cell = line.split(",\\s*");
      if (cell.length == 4 && cell[0].strip().matches("\\d+") && cell[2].matches("\\d+"))
        found.add(
            new Gpu(
                Integer.parseInt(cell[0].strip()),
                cell[1],
                Long.parseLong(cell[2]) * MIB,
                cell[3].strip()));
    }
    return List.copyOf(found);
  }

  /** The device nodes a process needs to use this one and no other. */
  List<Path> devices() {
    return List.of(
        Path.of("/dev/nvidiactl"),
        Path.of("/dev/nvidia-uvm"),
        Path.of("/dev/nvidia-uvm-tools"),
        Path.of("/dev/nvidia" + index));
  }
}
