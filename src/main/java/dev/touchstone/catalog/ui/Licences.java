package dev.touchstone.catalog.ui;

import java.util.List;

/** Licences that are usual for data, by their SPDX identifiers. */
final class Licences {
  static final List<String> USUAL =
      List.of(
          "CC0-1.0",
          "CC-BY-4.0",
          "CC-BY-SA-4.0",
          "CC-BY-NC-4.0",
          "CC-BY-NC-SA-4.0",
          "CC-BY-ND-4.0",
          "ODbL-1.0",
          "ODC-By-1.0",
          "PDDL-1.0",
          "CDLA-Permissive-2.0",
          "CDLA-Sharing-1.0",
          "OGL-UK-3.0",
          "Apache-2.0",
          "MIT",
          "BSD-3-Clause",
          "GPL-2.0-only",
          "GPL-3.0-only",
          "Proprietary");

  private Licences() {}
}
