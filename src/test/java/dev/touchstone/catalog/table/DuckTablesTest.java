package dev.touchstone.catalog.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.catalog.Bin;
import dev.touchstone.catalog.BrokenTable;
import dev.touchstone.catalog.Column;
import dev.touchstone.catalog.ColumnType;
import dev.touchstone.catalog.Profile;
import dev.touchstone.catalog.Rows;
import dev.touchstone.catalog.Sheet;
import dev.touchstone.catalog.TopValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuckTablesTest {
  private static final DuckTables tables = new DuckTables();
  private static final Path REAL = Path.of("src/test/resources/tables").toAbsolutePath();
  @TempDir Path directory;

  @AfterAll
  static void end() {
    tables.end();
  }

  @Test
  void measuresRealPenguins() {
    Profile profile = profile(REAL.resolve("penguins.csv"));

    assertThat(profile.rows()).isEqualTo(344);
    Column species = column(profile, "species");
    assertThat(species.type()).isEqualTo(ColumnType.TEXT);
    assertThat(species.top())
        .containsExactly(
            new TopValue("Adelie", 152),
            new TopValue("Gentoo", 124),
            new TopValue("Chinstrap", 68));
    Column bill = column(profile, "bill_length_mm");
    assertThat(bill.type()).isEqualTo(ColumnType.NUMBER);
    assertThat(bill.missing()).isEqualTo(2);
    assertThat(List.of(bill.min(), bill.max())).containsExactly(32.1, 59.6);
    assertThat(bill.histogram()).hasSizeLessThanOrEqualTo(20);
    assertThat(bill.histogram().stream().mapToLong(Bin::count).sum()).isEqualTo(342);
    assertThat(column(profile, "year").histogram().stream().map(Bin::count))
        .containsExactly(110L, 114L, 120L);
  }

  @Test
  void tellsNumbersFromIdentifiers() {
    Profile profile =
        profile(
            write(
                "ids.csv",
                """
                zip,long,whole,part,flag,day,moment,empty,word
                01234,12345678901234567890,-3,1e3,TRUE,2020-02-29,2020-01-01 10:00:00,NA,inf
                99999,12345678901234567891,NA,.5,false,1999-12-31,2020-01-01T11:00:00Z,,1
                """));
    assertThat(profile.columns().stream().map(Column::type))
        .containsExactly(
            ColumnType.TEXT,
            ColumnType.TEXT,
            ColumnType.INTEGER,
            ColumnType.NUMBER,
            ColumnType.BOOLEAN,
            ColumnType.DATE,
            ColumnType.TIME,
            ColumnType.TEXT,
            ColumnType.TEXT);
    assertThat(column(profile, "empty").missing()).isEqualTo(2);
    assertThat(column(profile, "day").max()).isEqualTo(1_582_934_400_000.0);
  }

  @Test
  void readsAPageOfRows() {
    Path file = REAL.resolve("penguins.csv");
    Rows rows = tables.rows(file, sheet(file), 3, 2);
    assertThat(rows.offset()).isEqualTo(3);
    assertThat(rows.rows())
        .containsExactly(
            Arrays.asList("4", "Adelie", "Torgersen", null, null, null, null, null, "2007"),
            Arrays.asList(
                "5", "Adelie", "Torgersen", "36.7", "19.3", "193", "3450", "female", "2007"));
    assertThat(tables.rows(file, sheet(file), 344, 10).rows()).isEmpty();
  }

  @Test
  void readsParquetWithItsOwnTypes() {
    Path file = REAL.resolve("people.parquet");
    assertThat(sheet(file).columns()).isEqualTo(tables.rows(file, sheet(file), 0, 1).columns());
    assertThat(profile(file).columns()).anyMatch(column -> column.type().measured());
  }

  @Test
  void readsJsonLinesWithDifferentFields() {
    Path file = write("a.jsonl", "{\"a/b\":1,\"A\":null}\n\n{\"~'c\":{\"k\":[1]},\"a\":\"x\"}\n");
    Rows rows = tables.rows(file, sheet(file), 0, 10);
    assertThat(rows.columns()).containsExactly("a/b", "A", "~'c", "a");
    assertThat(rows.rows())
        .containsExactly(
            Arrays.asList("1", null, null, null), Arrays.asList(null, null, "{\"k\":[1]}", "x"));
  }

  @Test
  void measuresATableWithoutRowsAndOneWithManyColumns() {
    assertThat(profile(write("none.csv", "a,b\n")).rows()).isZero();
    String header =
        String.join(",", IntStream.range(0, 115).mapToObj(i -> "a long name " + i).toList());
    assertThat(profile(write("wide.csv", header + "\n")).columns()).hasSize(115);
  }

  @Test
  void refusesParquetWhoseMiddleIsMissing() throws IOException {
    byte[] whole = Files.readAllBytes(REAL.resolve("people.parquet"));
    byte[] torn = Arrays.copyOf(whole, 200);
    System.arraycopy(whole, whole.length - 8, torn, 192, 8);
    Path file = Files.write(directory.resolve("torn.parquet"), torn);
    assertThatThrownBy(() -> tables.inspect(file, "torn.parquet"))
        .isInstanceOf(BrokenTable.class)
        .hasMessageContaining("upload it again")
        .hasMessageNotContaining(directory.toString());
  }

  @Test
  void readsNothingButTheFileItWasGiven() {
    Path other = write("other.csv", "a\n1\n");
    Path link = directory.resolve("x', '" + other.getFileName());
    assertThatThrownBy(() -> tables.rows(link, sheet(other), 0, 1)).isInstanceOf(BrokenTable.class);
  }

  @Test
  void survivesAReaderThatWasKilled() {
    Path file = REAL.resolve("penguins.csv");
    profile(file);
    readers().forEach(ProcessHandle::destroyForcibly);
    readers().forEach(reader -> reader.onExit().join());
    assertThat(profile(file).rows()).isEqualTo(344);
  }

  private static Stream<ProcessHandle> readers() {
    return ProcessHandle.current()
        .children()
        .filter(child -> child.info().command().orElse("").endsWith("java"));
  }

  private Profile profile(Path file) {
    return tables.profile(file, sheet(file));
  }

  private static Sheet sheet(Path file) {
    return tables.inspect(file, file.getFileName().toString()).orElseThrow().sheet();
  }

  private static Column column(Profile profile, String name) {
    return profile.columns().stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
  }

  private Path write(String name, String text) {
    try {
      return Files.writeString(directory.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
