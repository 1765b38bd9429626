package dev.touchstone.report.ui;

import dev.touchstone.report.Shape;

/** What people call the shapes of figures. */
final class ShapeName {
  private ShapeName() {}

  static String of(Shape shape) {
    return switch (shape) {
      case CURVES -> "Curves";
      case TABLE -> "Table of runs";
      case BEST -> "Best run";
      case SCATTER -> "Two settings against a metric";
      case PARALLEL -> "Settings and results";
      case BOXES -> "Spread by setting";
      case DRIVERS -> "What drives a metric";
      case DIFFERENCE -> "What sets two runs apart";
    };
  }
}
