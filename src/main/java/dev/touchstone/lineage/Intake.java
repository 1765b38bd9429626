package dev.touchstone.lineage;

/** Keeps one room's part of the graph up to date. */
interface Intake {
  /** Reads everything again. */
  void readAll();
}
