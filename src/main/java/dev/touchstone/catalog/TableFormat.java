package dev.touchstone.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The formats in which a table may be handed in, told by the ending of the file's name. */
public enum TableFormat {
  CSV("CSV", "csv"),
  TSV("TSV", "tsv", "tab"),
  JSONL("JSON lines", "jsonl", "ndjson"),
  PARQUET("Parquet", "parquet");

  private final String label;
  private final List<String> endings;

  TableFormat(String label, String... endings) {
    this.label = label;
    this.endings = List.of(endings);
  }

  public static Optional<TableFormat> of(String fileName) {
    String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Stream.of(values()).filter(format -> format.endings.contains(ending)).findFirst();
  }

  /** What people call it. */
  public String label() {
    return label;
  }

  /** How the format is written in the database and in addresses: {@code csv}, {@code parquet}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
