package dev.touchstone.run.ui;

import java.util.List;
import java.util.UUID;

/** A row of the runs table. */
sealed interface RunRow {

  /** A group of seeds. */
  record Group(RunGroup group) implements RunRow {
    @Override
    public List<RunLine> runs() {
      return group.runs();
    }

    @Override
    public Object key() {
      return group.kind();
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

    @Override
    public Object key() {
      return line.run().id();
    }
  }

  /** The runs that selecting this row selects. */
  List<RunLine> runs();

  default List<UUID> ids() {
    return runs().stream().map(line -> line.run().id()).toList();
  }

  /** Whether one of its runs is not over. */
  default boolean open() {
    return runs().stream().anyMatch(line -> !line.run().state().over());
  }

  /** The same for the same row with other values. */
  Object key();
}
