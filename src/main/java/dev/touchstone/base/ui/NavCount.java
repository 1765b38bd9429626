package dev.touchstone.base.ui;

/** The number beside a navigation item; counts only what the current viewer may see. */
public interface NavCount {
  /** The route of the item, such as {@code datasets}. */
  String route();

  long count();
}
