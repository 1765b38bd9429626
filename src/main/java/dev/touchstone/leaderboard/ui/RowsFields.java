package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.Component;
import dev.touchstone.leaderboard.BenchmarkSource;
import dev.touchstone.leaderboard.TableColumn;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where the rows of a new benchmark come from, as an organiser says it. */
interface RowsFields {
  /** What is asked, above the fields. */
  Component intro();

  Component fields();

  /**
   * @throws dev.touchstone.base.InvalidInput if something is missing
   */
  BenchmarkSource source();

  /** What can be predicted; empty while it is not known. */
  List<TableColumn> columns();

  /** A title to begin with. */
  String title();

  /** A name to begin with. */
  String name();

  /** The owner to begin with. */
  Optional<UUID> owner();
}
