package dev.touchstone.run;

/** Whether runs in the bin are wanted. */
public enum Lifecycle {
  /** Those that are not in the bin. */
  ACTIVE,
  /** Those in the bin. */
  DELETED,
  ALL
}
