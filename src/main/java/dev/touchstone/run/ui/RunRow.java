package dev.touchstone.run.ui;

import java.util.List;

/** A row of the runs table. */
sealed interface RunRow {

  /** A group of seeds. */
  record Group(RunGroup group) implements RunRow {
    @Override
    public List<RunLine> runs() {
      return group.runs();
    }
  }

  /**
   * One run.
   *
   * @param indented whether it stands below its group
   */
  record Single(RunLine line, boolean indented) implements RunRow {
    @Override
    public List<RunLine> runs() {
      return List.of(line);
    }
  }

  /** The runs that selecting this row selects. */
  List<RunLine> runs();
}
