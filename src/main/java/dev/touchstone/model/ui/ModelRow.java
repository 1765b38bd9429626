package dev.touchstone.model.ui;

import dev.touchstone.model.ModelVersion;
import dev.touchstone.model.RegisteredModel;
import org.jspecify.annotations.Nullable;

/**
 * A line of the registry.
 *
 * @param newest the version with the highest number the viewer may see
 */
record ModelRow(RegisteredModel model, @Nullable ModelVersion newest) {
  int number() {
    return newest == null ? 0 : newest.number();
  }
}
