package dev.touchstone.interop.mlflow;

import org.jspecify.annotations.Nullable;

/** Whether things in the bin are asked for: MLflow's ViewType. */
enum View {
  ACTIVE_ONLY,
  DELETED_ONLY,
  ALL;

  /** By its name or its number; what is not in the bin when nothing is said. */
  static View of(Fields fields, String name) {
    @Nullable String text = fields.textOrNumber(name);
    if (text == null) return ACTIVE_ONLY;
    for (View view : values())
      if (view.name().equals(text) || text.equals(String.valueOf(view.ordinal() + 1))) return view;
    throw MlflowProblem.invalid(
        "Invalid value %s for parameter '%s' supplied: use ACTIVE_ONLY, DELETED_ONLY or ALL."
            .formatted(text, name));
  }

  boolean shows(boolean deleted) {
    return this == ALL || (this == DELETED_ONLY) == deleted;
  }
}
