package dev.touchstone.run;

import java.time.Instant;

/** Something a running program told. */
public sealed interface RunFact {
  /**
   * One point of a curve.
   *
   * @param value may be NaN or infinite
   */
  record Metric(String key, double value, long step, Instant at) implements RunFact {}

  record Param(String key, String value) implements RunFact {}

  record Tag(String key, String value) implements RunFact {}

  /**
   * @param total 0 while unknown
   */
  record Progressed(long done, long total, String unit) implements RunFact {}

  /** The worker compared every input file with its SHA-256 before it mounted them. */
  record InputsChecked(Instant at) implements RunFact {}
}
