package dev.touchstone.lineage.ui;

import dev.touchstone.lineage.Graph.Spot;
import dev.touchstone.lineage.Kind;

/** The drawing that stands for each kind of thing. */
final class LineageIcons {
  private LineageIcons() {}

  static String of(Spot spot) {
    return spot.hidden() ? "eyeoff" : of(spot.column());
  }

  static String of(Kind kind) {
    return switch (kind) {
      case DATASET_VERSION -> "data";
      case RUN -> "run";
      case ARTIFACT -> "file";
      case SUBMISSION -> "send";
      case ENTRY -> "board";
    };
  }
}
