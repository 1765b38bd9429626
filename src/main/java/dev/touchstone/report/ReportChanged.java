package dev.touchstone.report;

import dev.touchstone.base.Conflict;

/** Somebody saved the report since it was read; nothing of what was sent was kept. */
public class ReportChanged extends Conflict {
  private final int version;

  ReportChanged(String who, int version) {
    super(
        "%s saved this report while you were writing. Theirs is kept, yours is not saved yet."
            .formatted(who));
    this.version = version;
  }

  /** The version that is there now. */
  public int version() {
    return version;
  }
}
