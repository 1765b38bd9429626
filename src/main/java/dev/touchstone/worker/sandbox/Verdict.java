package dev.touchstone.worker.sandbox;

/** Why an attempt was stopped from outside. */
enum Verdict {
  CANCELLED,
  MEMORY,
  DISK
}
