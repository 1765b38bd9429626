package dev.touchstone.run;

import dev.touchstone.account.Viewer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Service;

/** Writes all runs of a search as comma-separated values, piece by piece. */
@Service
public class RunExport {
  private static final int PIECE = 1000;
  private static final List<String> FIRST =
      List.of("run", "id", "state", "recipe", "seed", "started", "ended");

  private final RunSearch search;
  private final Runs runs;
  private final RunSheets sheets;

  RunExport(RunSearch search, Runs runs, RunSheets sheets) {
    this.search = search;
    this.runs = runs;
    this.sheets = sheets;
  }

  /** What is going to be written: the runs as of now, and the columns their values need. */
  public record Export(List<UUID> ids, RunColumns columns) {

    /** How many columns from the left are texts. */
    public int texts() {
      return FIRST.size() + columns.params().size();
    }

    /** The header: texts first, then parameters, then metrics, which are numbers. */
    public List<String> header() {
      return Stream.of(
              FIRST.stream(),
              columns.params().stream().map("param "::concat),
              columns.metrics().stream().map("metric "::concat))
          .flatMap(names -> names)
          .toList();
    }
  }

  public Export prepare(Viewer viewer, RunScope scope, RunQuery query) {
    return new Export(search.ids(viewer, scope, query), search.allColumns(viewer, scope, query));
  }

  /**
   * @param harmless whether texts that spreadsheets take for a formula get a quote before them
   */
  public void write(Viewer viewer, Export export, Appendable out, boolean harmless)
      throws IOException {
    CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
    csv.printRecord(export.header());
    for (int from = 0; from < export.ids().size(); from += PIECE) {
      int to = Math.min(export.ids().size(), from + PIECE);
      List<UUID> ids = export.ids().subList(from, to);
      Map<UUID, RunSheet> known = sheets.read(viewer, ids, export.columns());
      for (Run run : runs.found(viewer, ids))
        csv.printRecord(row(run, known.getOrDefault(run.id(), RunSheet.EMPTY), export, harmless));
    }
    csv.flush();
  }

  private static List<Object> row(Run run, RunSheet sheet, Export export, boolean harmless) {
    List<Object> row = new ArrayList<>();
    row.add(harmless ? harmless(run.name()) : run.name());
    row.add(run.id());
    row.add(run.state().name().toLowerCase(Locale.ROOT));
    row.add(run.recipe().label());
    row.add(run.seed());
    row.add(Objects.toString(run.startedAt(), ""));
    row.add(Objects.toString(run.endedAt(), ""));
    for (String name : export.columns().params()) {
      String value = sheet.params().getOrDefault(name, "");
      row.add(harmless ? harmless(value) : value);
    }
    Map<String, Double> values = new HashMap<>();
    sheet.metrics().forEach(metric -> values.put(metric.key(), metric.value()));
    export
        .columns()
        .metrics()
        .forEach(name -> row.add(values.containsKey(name) ? values.get(name) : ""));
    return row;
  }

  /** Spreadsheets take some first characters for a formula; a leading quote makes them text. */
  private static String harmless(String text) {
    return text.matches("(?s)[=+@\\t\\r].*") ? "'" + text : text;
  }
}
