package dev.touchstone.run;

/** What a run computes on. */
public enum Device {
  CPU,
  GPU
}
