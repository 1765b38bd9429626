package dev.touchstone.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A property by which results are counted and narrowed. */
public enum Dimension {
  TASK("task", entry -> Optional.ofNullable(entry.task()).stream().toList()),
  FORMAT("format", Entry::formats),
  LICENCE("license", entry -> List.of(entry.licence())),
  TAG("tag", Entry::tags),
  OWNER("namespace", entry -> List.of(entry.address().namespace())),
  AUDIENCE("audience", entry -> List.of()),
  ROWS("rows", entry -> RowBand.of(entry.rows()).map(RowBand::value).stream().toList());

  private final String parameter;
  private final Function<Entry, List<String>> values;

  Dimension(String parameter, Function<Entry, List<String>> values) {
    this.parameter = parameter;
    this.values = values;
  }

  /** The name in addresses of pages and in the HTTP interface. */
  public String parameter() {
    return parameter;
  }

  List<String> values(Entry entry) {
    return values.apply(entry);
  }

  /** The field whose values are counted. Who may see it is read from the readers themselves. */
  String field() {
    return this == AUDIENCE ? Fields.READER : "facet-" + parameter;
  }

  /** How many rows a table has, roughly. */
  public enum RowBand {
    FEW(1, 999),
    SOME(1_000, 1_000_000),
    MANY(1_000_001, Long.MAX_VALUE);

    private final long least;
    private final long most;

    RowBand(long least, long most) {
      this.least = least;
      this.most = most;
    }

    public String value() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Empty when the number of rows is unknown. */
    static Optional<RowBand> of(long rows) {
      return Stream.of(values()).filter(b -> b.least <= rows && rows <= b.most).findFirst();
    }
  }

  /** Who may see a dataset, from where the viewer stands. */
  public enum Sharing {
    EVERYONE,
    TEAMS,
    YOU;

    public String value() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
