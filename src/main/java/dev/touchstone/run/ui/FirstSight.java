package dev.touchstone.run.ui;

import dev.touchstone.run.Run;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be seen of a long table before anybody scrolls.
 *
 * @param height of the table, as CSS writes it
 * @param columns those of words, which follow the tick, the name and the state
 */
record FirstSight(String height, List<Head> columns, List<Row> rows) {

  /**
   * @param width in pixels
   * @param end whether the words end at the same place
   */
  record Head(String title, int width, boolean end, boolean sortable) {}

  /**
   * @param id null for a run that somebody removed meanwhile
   * @param icon its address on the page
   */
  record Row(
      @Nullable String id,
      String name,
      String tone,
      String icon,
      String state,
      List<String> words) {}

  static FirstSight of(String height, List<WordColumn> columns, List<RunEntry> entries) {
    return new FirstSight(
        height,
        columns.stream().map(c -> new Head(c.header(), c.width(), c.end(), c.sortable())).toList(),
        entries.stream().map(entry -> row(entry, columns)).toList());
  }

  private static Row row(RunEntry entry, List<WordColumn> columns) {
    Run run = entry.run();
    return new Row(
        run == null ? null : run.id().toString(),
        EntryCells.name(entry, EntryCells.GONE),
        EntryCells.tone(entry),
        EntryCells.icon(entry),
        EntryCells.stateWords(entry),
        columns.stream().map(column -> column.words().apply(entry)).toList());
  }
}
