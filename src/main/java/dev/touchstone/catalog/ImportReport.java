package dev.touchstone.catalog;

import java.util.List;

/**
 * What became of the lines of an import.
 *
 * @param refused lines that could not be taken
 * @param faults why, for the first 100 of them
 */
public record ImportReport(
    int created, int updated, int unchanged, int refused, List<Fault> faults) {
  /**
   * @param line from 1
   */
  public record Fault(long line, String reason) {}

  public ImportReport {
    faults = List.copyOf(faults);
  }
}
