package dev.touchstone.catalog.table;

import dev.touchstone.catalog.BrokenTable;
import dev.touchstone.catalog.Found;
import dev.touchstone.catalog.Profile;
import dev.touchstone.catalog.Rows;
import dev.touchstone.catalog.Sheet;
import dev.touchstone.catalog.TableFormat;
import dev.touchstone.catalog.Tables;
import dev.touchstone.catalog.TextEncoding;
import jakarta.annotation.PreDestroy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks text here, line by line; leaves measuring to DuckDB, which runs in child processes because
 * native code that fails takes its whole process along.
 */
@Component
class DuckTables implements Tables {
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final int MOST_ROWS = 1_000;

  private final JsonMapper json = JsonMapper.shared();
  private final Children children;

  @Autowired
  DuckTables() {
    this(new Children(Launch::command, LIMIT));
  }

  DuckTables(Children children) {
    this.children = children;
  }

  @Override
  public Optional<Found> inspect(Path file, String name) {
    return TableFormat.of(name).map(format -> inspect(file, name, format));
  }

  private Found inspect(Path file, String name, TableFormat format) {
    Signature.check(file, name, format);
    if (format == TableFormat.PARQUET) return parquet(file);
    TextEncoding encoding = TextCheck.encoding(file, name);
    Sheet sheet =
        format == TableFormat.JSONL
            ? JsonLinesCheck.read(file, name, encoding)
            : CsvCheck.read(file, name, encoding, format);
    return new Found(sheet, encoding);
  }

  private Found parquet(Path file) {
    Sheet unknown = new Sheet(TableFormat.PARQUET, ',', List.of());
    List<String> columns = rows(file, unknown, 0, 0).columns();
    return new Found(new Sheet(TableFormat.PARQUET, ',', columns), TextEncoding.UTF_8);
  }

  @Override
  public Profile profile(Path file, Sheet sheet) {
    Reply reply = ask(new Request(Request.Task.PROFILE, file.toString(), sheet, 0, 0));
    return Objects.requireNonNull(reply.profile());
  }

  @Override
  public Rows rows(Path file, Sheet sheet, long offset, int limit) {
    long from = Math.max(0, offset);
    int most = Math.clamp(limit, 0, MOST_ROWS);
    Reply reply = ask(new Request(Request.Task.ROWS, file.toString(), sheet, from, most));
    return Objects.requireNonNull(reply.rows());
  }

  @Override
  public void writeParquet(Path file, Sheet sheet, int texts, Path target) {
    ask(new Request(Request.Task.PARQUET, file.toString(), sheet, 0, texts, target.toString()));
  }

  private Reply ask(Request request) {
    Reply reply = json.readValue(children.ask(json.writeValueAsString(request)), Reply.class);
    if (reply.fault() != null) throw new BrokenTable(reply.fault());
    return reply;
  }

  @PreDestroy
  void end() {
    children.end();
  }
}
